//! Drafts written after the reading was done, so that what it makes of other people's sentences is known. Fewer are
//! recognised; none that is wrong may agree.

use super::{Reading, index};
use crate::proof::Proofreader;

/// A right draft, and each of its numbers with the fact that it states.
type Draft = (&'static str, &'static [(&'static str, &'static str)]);

const RIGHT: &[Draft] = &[
    ("记者从黔南州了解到，该州搬迁劳动力中已有12.79万人就业。", &[("12.79万", "qiannan-relocated-employed")]),
    (
        "黔南在东部城市设了29个劳务协作站，派驻站工作人员288名。",
        &[("29", "qiannan-labour-stations"), ("288", "qiannan-labour-station-staff")],
    ),
    (
        "在黔南，引进的劳动密集型企业共有82家，吸纳脱贫劳动力7491人。",
        &[("82", "qiannan-firms-attracted-labour-intensive"), ("7491", "qiannan-firm-jobs-poor")],
    ),
    ("广州派到黔南的教师和医务人员达739人次。", &[("739", "qiannan-teachers-medical-staff-sent")]),
    ("为了黔南安置区的孩子，当地学校建了8个心理咨询室。", &[("8", "qiannan-school-counselling-rooms")]),
    ("岢岚搬迁劳动力参加技能培训2438人次。", &[("2438", "kelan-training-attendances")]),
    ("岢岚通过职业介绍带动1656名搬迁劳动力务工就业。", &[("1656", "kelan-workers-employed")]),
    (
        "在岢岚，广惠园社区1476户、4195人是脱贫户和脱贫人口。",
        &[("1476", "kelan-guanghuiyuan-poor-households"), ("4195", "kelan-guanghuiyuan-poor-people")],
    ),
    (
        "岢岚县新建集中养殖场13个，扶持规模养殖户92户。",
        &[("13", "kelan-livestock-farms"), ("92", "kelan-livestock-households")],
    ),
    ("岢岚：养殖户年均收入20万元以上。", &[("20万", "kelan-livestock-household-income")]),
    ("番禺的8个镇街与威宁的乡镇结对。", &[("8", "weining-panyu-townships-paired")]),
    (
        "番禺人社部门帮助威宁办了11期培训班，培训群众5270人。",
        &[("11", "weining-training-sessions"), ("5270", "weining-residents-trained")],
    ),
    ("威宁的招聘会提供岗位1322个。", &[("1322", "weining-fair-jobs-offered")]),
    ("威宁由企业提供的岗位有2600多个。", &[("2600多", "weining-firm-jobs-offered")]),
    ("罗甸县线上销售农副产品328万元。", &[("328万", "luodian-online-sales")]),
    ("2023年，罗甸兑现分红314.51万元。", &[("314.51万", "luodian-dividends-paid")]),
    ("罗甸县为销售专区减免租金7.46万元。", &[("7.46万", "luodian-rent-waived")]),
    ("罗甸县与贵阳的学校结对，贵阳一方有31所学校。", &[("31", "luodian-schools-paired-guiyang")]),
    ("罗甸推送岗位2.53万个。", &[("2.53万", "luodian-job-postings-pushed")]),
    (
        "黔西南州建成文体活动中心32个、民族文化纪念馆23个。",
        &[("32", "qianxinan-activity-centres"), ("23", "qianxinan-ethnic-halls")],
    ),
    (
        "黔西南组建了街道办事处15个、社区居委会67个、居民小组339个。",
        &[
            ("15", "qianxinan-street-offices"),
            ("67", "qianxinan-neighbourhood-committees"),
            ("339", "qianxinan-resident-groups"),
        ],
    ),
    ("黔西南州开展新市民讲习293场。", &[("293", "qianxinan-lecture-sessions")]),
    ("Qiannan keeps 29 labour stations in eastern cities.", &[("29", "qiannan-labour-stations")]),
    (
        "Guangzhou and Qiannan have built 15 industrial parks together, 10 of them agricultural parks.",
        &[("15", "qiannan-parks-co-built"), ("10", "qiannan-parks-co-built-agriculture")],
    ),
    (
        "The workshops and bases of Qiannan employ 26,600 workers, 4,289 of them relocated.",
        &[("26,600", "qiannan-workshop-workers"), ("4,289", "qiannan-workshop-workers-relocated")],
    ),
    (
        "In 2022 Kelan paid 671,900 yuan in employment subsidies to 1,603 workers.",
        &[("671,900", "kelan-subsidy-paid"), ("1,603", "kelan-subsidy-recipients")],
    ),
    ("Kelan built 13 livestock farms.", &[("13", "kelan-livestock-farms")]),
    (
        "Luodian paid 3.1451 million yuan in dividends in 2023.",
        &[("3.1451 million", "luodian-dividends-paid")],
    ),
    ("Luodian produced 2,060 tonnes of eggs in 2023.", &[("2,060", "luodian-eggs-produced")]),
    (
        "More than 2,000 tonnes of Luodian's farm products have been sold.",
        &[("2,000", "luodian-farm-products-sold")],
    ),
    (
        "In Weining, 855 people took part in the exam-preparation exchange.",
        &[("855", "weining-exam-guidance-participants")],
    ),
    ("Qianxinan has 36 community police rooms.", &[("36", "qianxinan-police-rooms")]),
    (
        "Qianxinan held 1,039 training courses for relocated people.",
        &[("1,039", "qianxinan-training-sessions")],
    ),
    (
        "In Qianxinan, 36,885 relocated people were put on the minimum living allowance.",
        &[("36,885", "qianxinan-dibao-people")],
    ),
];

/// A wrong draft, and the number that is wrong in it.
const WRONG: &[(&str, &str)] = &[
    ("记者从黔南州了解到，该州搬迁劳动力中已有12.79万户就业。", "12.79万"),
    ("黔南在东部城市设了288个劳务协作站。", "288"),
    ("黔南派到广州的教师和医务人员达739人次。", "739"),
    ("广州派到黔南的医生达739人。", "739"),
    ("岢岚通过职业介绍带动2438名搬迁劳动力务工就业。", "2438"),
    ("岢岚县新建集中养殖场92个。", "92"),
    ("岢岚：养殖户年均收入20万元。", "20万"),
    ("威宁县培训群众5270人次。", "5270"),
    ("番禺培训群众5270人。", "5270"),
    ("罗甸县线上销售农副产品328元。", "328"),
    ("罗甸县线上销售农副产品3280万元。", "3280万"),
    ("罗甸县已推送岗位3万个。", "3万"),
    ("2022年，罗甸兑现分红314.51万元。", "314.51万"),
    ("黔西南州建成文体活动中心23个。", "23"),
    ("黔西南组建了街道办事处67个。", "67"),
    ("黔南州开展新市民讲习293场。", "293"),
    ("黔西南州搬迁338506户。", "338506"),
    ("黔西南州搬迁236757人。", "236757"),
    ("黔西南州喀斯特占国土的49.7%。", "49.7%"),
    ("黔西南州的石漠化占国土的49.7%。", "49.7%"),
    ("岢岚：2022年上半年发放就业补贴6.719万元。", "6.719万"),
    ("威宁引进企业投资3亿多元。", "3亿多"),
    ("广州市向威宁投入帮扶资金3310元。", "3310"),
    ("番禺区向威宁投入帮扶资金3310万元。", "3310万"),
    ("三都县12.79万名搬迁劳动力就业。", "12.79万"),
    ("黔南州车间就业2.66万户。", "2.66万"),
    ("黔南州的搬迁群众车间就业2.66万人。", "2.66万"),
    ("Qiannan keeps 288 labour stations in eastern cities.", "288"),
    ("Guangzhou and Qiannan have built 10 industrial parks together.", "10 "),
    ("The workshops and bases of Qiannan employ 4,289 workers.", "4,289"),
    ("In 2021 Kelan paid 671,900 yuan in employment subsidies.", "671,900"),
    ("Kelan paid 6.719 million yuan in employment subsidies.", "6.719 million"),
    ("Luodian produced 2,060 eggs in 2023.", "2,060"),
    ("Some 2,000 tonnes of Luodian's farm products have been sold.", "2,000"),
    ("Luodian will be sent 25,300 vacancies.", "25,300"),
    ("Qianxinan has 73 community police officers.", "73"),
    ("Qianxinan moved 338,506 households.", "338,506"),
    ("Qianxinan moved twelve percent of its residents.", "twelve percent"),
    ("Rocky desertification covers 49.7% of Qianxinan's land.", "49.7%"),
    ("Guiyang took in 1,420 workers from Qiannan.", "1,420"),
    ("Weining put 33.1 million yuan into Guangzhou.", "33.1 million"),
    ("In Kelan, 2,672 workers got jobs through job introduction.", "2,672"),
];

/// So many of the numbers are recognised, of a hundred.
const RECALL: usize = 85;

#[test]
fn unseen_drafts_are_read_with_care() {
    let index = index();
    let reader = Proofreader::of(&index);
    let (mut all, mut missed, mut false_agreements) = (0, Vec::new(), Vec::new());
    let mut accused = Vec::new();
    for (text, numbers) in RIGHT {
        let reading = Reading::of(&reader, &index, text);
        for (shown, fact) in *numbers {
            all += 1;
            let mark = reading.marks.iter().find(|mark| mark.says(shown));
            match mark {
                Some(mark) if mark.group == "agrees" && mark.facts[0] == *fact => {}
                _ => missed.push(format!("{shown} of {text}\n{reading}")),
            }
            if mark.is_some_and(|mark| mark.group == "contradicts") {
                accused.push(format!("{shown} of {text}\n{reading}"));
            }
        }
    }
    for (text, planted) in WRONG {
        let reading = Reading::of(&reader, &index, text);
        if reading.marks.iter().any(|mark| mark.says(planted) && mark.group == "agrees") {
            false_agreements.push(format!("{planted} of {text}\n{reading}"));
        }
    }
    let found = all - missed.len();
    println!("{found} of {all} recognised in {} drafts; missed:\n{}", RIGHT.len(), missed.join("\n"));
    assert!(false_agreements.is_empty(), "{}:\n{}", false_agreements.len(), false_agreements.join("\n"));
    assert!(accused.is_empty(), "{}:\n{}", accused.len(), accused.join("\n"));
    assert!(found * 100 >= all * RECALL, "{found} of {all}");
}

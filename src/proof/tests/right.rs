//! Drafts that are all right: each number must be recognised.

use super::{Reading, index};
use crate::proof::Proofreader;

/// A draft, and each of its numbers with the fact that it states.
type Draft = (&'static str, &'static [(&'static str, &'static str)]);

const DRAFTS: &[Draft] = &[
    (
        "黔南州12.79万名搬迁劳动力实现就业，其中省外就业6.22万人，省内县外就业0.77万人，县内就业5.8万人。",
        &[
            ("12.79万", "qiannan-relocated-employed"),
            ("6.22万", "qiannan-jobs-outside-province"),
            ("0.77万", "qiannan-jobs-in-province-outside-county"),
            ("5.8万", "qiannan-jobs-within-county"),
        ],
    ),
    ("岢岚县共建有8个易地搬迁安置点。", &[("8", "kelan-resettlement-sites")]),
    (
        "岢岚县广惠园社区安置了1773户搬迁户、5029名搬迁群众。",
        &[
            ("1773", "kelan-guanghuiyuan-relocated-households"),
            ("5029", "kelan-guanghuiyuan-relocated-people"),
        ],
    ),
    (
        "在岢岚，4个已认定的帮扶车间吸纳了288名搬迁劳动力就业。",
        &[("4", "kelan-workshops"), ("288", "kelan-workshop-workers")],
    ),
    ("岢岚有2256人获得技能证书。", &[("2256", "kelan-skill-certificates")]),
    (
        "到省外务工的岢岚搬迁群众，每人可领一次性交通补贴800元。",
        &[("800", "kelan-travel-subsidy-outside-province")],
    ),
    (
        "2022年，岢岚1603名搬迁劳动力领取了就业补贴，共发放67.19万元。",
        &[("1603", "kelan-subsidy-recipients"), ("67.19万", "kelan-subsidy-paid")],
    ),
    (
        "“十三五”以来，广州市向黔南州投入帮扶资金7.12亿元，实施帮扶资金项目136个。",
        &[("7.12亿", "qiannan-assistance-funds"), ("136", "qiannan-assistance-projects")],
    ),
    (
        "广州与黔南共建产业园区15个，其中农业园区10个。",
        &[("15", "qiannan-parks-co-built"), ("10", "qiannan-parks-co-built-agriculture")],
    ),
    ("番禺区和街道两级财政给威宁的帮扶资金是335.28万元。", &[("335.28万", "weining-funds-panyu-district")]),
    ("番禺帮助威宁引进的企业，投资额达30多亿元。", &[("30多亿", "weining-firm-investment")]),
    ("番禺与威宁两地干部互访500余人次。", &[("500余", "weining-exchange-visits")]),
    (
        "2023年，罗甸县生猪出栏8556头，鸡蛋产量2060吨，食用菌产量44.17吨。",
        &[
            ("8556", "luodian-pigs-sold"),
            ("2060", "luodian-eggs-produced"),
            ("44.17", "luodian-mushrooms-produced"),
        ],
    ),
    ("罗甸县已有1420名劳动力到贵阳就业。", &[("1420", "luodian-workers-to-guiyang")]),
    ("黔西南州计划搬迁人口338506人。", &[("338506", "qianxinan-relocated-people-planned")]),
    (
        "到2019年6月，黔西南州338506名搬迁人口住进新居。",
        &[("338506", "qianxinan-relocated-people-completed")],
    ),
    ("黔西南州累计有11.15万名搬迁群众实现就业。", &[("11.15万", "qianxinan-employed-cumulative")]),
    (
        "黔西南州的社区治理不缺人手。已配备楼长288名、单元长422名。",
        &[("288", "qianxinan-building-heads"), ("422", "qianxinan-unit-heads")],
    ),
    (
        "黔西南州新建、改建、扩建学校143所，建成医疗机构63个。",
        &[("143", "qianxinan-schools-built"), ("63", "qianxinan-medical-institutions-built")],
    ),
    ("黔西南州的目标，是让义务教育巩固率达到95%以上。", &[("95%", "qianxinan-compulsory-retention")]),
    (
        "黔西南州建成社区警务室36个，配备专职民警37名、辅警73名、警务助理67名。",
        &[
            ("36", "qianxinan-police-rooms"),
            ("37", "qianxinan-police-officers"),
            ("73", "qianxinan-auxiliary-police"),
            ("67", "qianxinan-police-assistants"),
        ],
    ),
    ("黔西南州的喀斯特占国土面积的60.3%。", &[("60.3%", "qianxinan-karst-share-of-land")]),
    (
        "黔南州在安置區設立就業創業服務中心99個，舉辦招聘會44場，提供招聘崗位4.1萬個。",
        &[
            ("99", "qiannan-employment-service-centres"),
            ("44", "qiannan-recruitment-events"),
            ("4.1萬", "qiannan-jobs-offered"),
        ],
    ),
    ("岢岚县登记在台账内的搬迁劳动力有２６７２名。", &[("２６７２", "kelan-workers-registered")]),
    ("黔(qián)南州的帮扶车间连同就业基地共240个。", &[("240", "qiannan-workshops")]),
    (
        "岢岚的招商工作有了起色。引进企业15家，吸纳搬迁劳动力1074人。",
        &[("15", "kelan-firms-attracted"), ("1074", "kelan-firm-jobs")],
    ),
    (
        "岢岚：搬迁之后\n县里监测帮扶11户、33人，已消除风险9户、29人。",
        &[
            ("11", "kelan-monitored-households"),
            ("33", "kelan-monitored-people"),
            ("9", "kelan-monitored-households-cleared"),
            ("29", "kelan-monitored-people-cleared"),
        ],
    ),
    (
        "黔西南州把12113户、36885名搬迁困难群众纳入城市低保。",
        &[("12113", "qianxinan-dibao-households"), ("36885", "qianxinan-dibao-people")],
    ),
    ("黔南州安置區有就業創業服務中心９９個。", &[("９９", "qiannan-employment-service-centres")]),
    ("威宁（彝族回族苗族自治县）推荐908人到东部企业就业。", &[("908", "weining-workers-recommended")]),
    (
        "In Qiannan, 127,900 relocated workers are in work, 62,200 of them outside the province.",
        &[("127,900", "qiannan-relocated-employed"), ("62,200", "qiannan-jobs-outside-province")],
    ),
    ("Kelan County has eight resettlement sites.", &[("eight", "kelan-resettlement-sites")]),
    (
        "Guanghuiyuan Community in Kelan took in 1,773 relocated households and 5,029 relocated people.",
        &[
            ("1,773", "kelan-guanghuiyuan-relocated-households"),
            ("5,029", "kelan-guanghuiyuan-relocated-people"),
        ],
    ),
    ("In Kelan, 2,256 people were given a skills certificate.", &[("2,256", "kelan-skill-certificates")]),
    (
        "Guangzhou has put 712 million yuan of assistance funds into Qiannan since the 13th Five-Year Plan, for 136 projects.",
        &[("712 million", "qiannan-assistance-funds"), ("136", "qiannan-assistance-projects")],
    ),
    (
        "Leading cadres of Panyu and Weining made more than 500 exchange visits.",
        &[("500", "weining-exchange-visits")],
    ),
    ("Luodian sent 8,556 pigs to market in 2023.", &[("8,556", "luodian-pigs-sold")]),
    (
        "By June 2019, Qianxinan had moved 338,506 relocated people into new homes.",
        &[("338,506", "qianxinan-relocated-people-completed")],
    ),
    ("Qianxinan planned to relocate 338,506 people.", &[("338,506", "qianxinan-relocated-people-planned")]),
    ("In all, 1,420 workers from Luodian took jobs in Guiyang.", &[("1,420", "luodian-workers-to-guiyang")]),
    (
        "Karst makes up 60.3 percent of the land of Qianxinan.",
        &[("60.3 percent", "qianxinan-karst-share-of-land")],
    ),
    (
        "Qianxinan appointed 288 building heads and 422 stairwell heads.",
        &[("288", "qianxinan-building-heads"), ("422", "qianxinan-unit-heads")],
    ),
    (
        "Luodian's farm products sold online were worth 3.28 million yuan.",
        &[("3.28 million", "luodian-online-sales")],
    ),
    (
        "Kelan after the move\nFifteen firms were brought in; those firms employ 1,074 relocated workers.",
        &[("Fifteen", "kelan-firms-attracted"), ("1,074", "kelan-firm-jobs")],
    ),
    (
        "Some 62.2 thousand is wrong; 62.2 thousand relocated workers of Qiannan work outside the province.",
        &[("62.2 thousand", "qiannan-jobs-outside-province")],
    ),
    ("In Qianxinan 7,690 people were given employment aid.", &[("7,690", "qianxinan-aid-people")]),
    ("Weining trained 5,270 residents for jobs.", &[("5,270", "weining-residents-trained")]),
];

/// So many of the numbers of right drafts are recognised, of a hundred.
const RECALL: usize = 95;

#[test]
fn right_drafts_are_recognised() {
    let index = index();
    let reader = Proofreader::of(&index);
    let (mut all, mut missed, mut accused) = (0, Vec::new(), Vec::new());
    for (text, numbers) in DRAFTS {
        let reading = Reading::of(&reader, &index, text);
        for (shown, fact) in *numbers {
            all += 1;
            if !reading
                .marks
                .iter()
                .any(|mark| mark.says(shown) && mark.group == "agrees" && mark.facts[0] == *fact)
            {
                missed.push(format!("{shown} of {text}\n{reading}"));
            }
        }
        accused.extend(
            reading
                .marks
                .iter()
                .filter(|mark| mark.group == "contradicts")
                .map(|mark| format!("{} of {text}: {}", mark.text, mark.verdict)),
        );
    }
    let found = all - missed.len();
    println!("{found} of {all} recognised in {} drafts; missed:\n{}", DRAFTS.len(), missed.join("\n"));
    assert_eq!(accused, Vec::<String>::new(), "what is right is said to contradict");
    assert!(found * 100 >= all * RECALL, "{found} of {all}");
}

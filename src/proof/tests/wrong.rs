//! Drafts with planted errors: what a journalist gets wrong must never be said to agree.

use super::{Reading, index};
use crate::proof::Proofreader;

/// A draft, the number or comparison that is wrong in it, and what must be said of that; empty where anything but that it
/// agrees.
type Draft = (&'static str, &'static str, &'static str);

const DRAFTS: &[Draft] = &[
    // A wrong digit, and digits that have changed places.
    ("黔南州12.97万名搬迁劳动力实现就业。", "12.97万", "contradicts"),
    ("岢岚县广惠园社区安置了1733户搬迁户。", "1733", "contradicts"),
    ("岢岚有2265人获得技能证书。", "2265", "contradicts"),
    ("In Qiannan, 129,700 relocated workers are in work.", "129,700", "contradicts"),
    ("Luodian sent 8,565 pigs to market in 2023.", "8,565", "contradicts"),
    ("黔西南州计划搬迁人口338560人。", "338560", "contradicts"),
    // Ten times too much or too little.
    ("黔南州127.9万名搬迁劳动力实现就业。", "127.9万", "contradicts"),
    ("广州市向黔南州投入帮扶资金7120万元。", "7120万", "contradicts"),
    ("Guangzhou has put 71.2 million yuan of assistance funds into Qiannan.", "71.2 million", "contradicts"),
    ("Luodian's farm products sold online were worth 32.8 million yuan.", "32.8 million", "contradicts"),
    // 万 lost.
    ("黔西南州累计有11.15名搬迁群众实现就业。", "11.15", "contradicts"),
    // Another place.
    ("岢岚县12.79万名搬迁劳动力实现就业。", "12.79万", "contradicts"),
    ("黔西南州12.79万名搬迁劳动力实现就业。", "12.79万", "contradicts"),
    ("2023年，黔南州生猪出栏8556头。", "8556", "contradicts"),
    ("In Weining, 2,256 people were given a skills certificate.", "2,256", "contradicts"),
    ("岢岚县安置了1773户搬迁户。", "1773", ""),
    ("Qianxinan sent 8,556 pigs to market in 2023.", "8,556", "contradicts"),
    ("铜仁市12.79万名搬迁劳动力实现就业。", "12.79万", ""),
    ("赫章县推荐908人到东部企业就业。", "908", ""),
    // Another unit.
    ("黔南州12.79万户搬迁劳动力实现就业。", "12.79万", "contradicts"),
    ("岢岚县广惠园社区安置了5029户搬迁群众。", "5029", ""),
    ("岢岚向搬迁劳动力发放就业补贴67.19万人。", "67.19万", ""),
    ("2023年，罗甸县食用菌产量44.17万吨。", "44.17万", "contradicts"),
    ("岢岚搬迁劳动力参加培训2438人。", "2438", ""),
    ("广州市向黔南州投入帮扶资金7.12亿美元。", "7.12亿", ""),
    ("罗甸县新增直供基地面积约1300平方米。", "1300", ""),
    ("岢岚扶持的规模养殖搬迁户，户均年收入20元以上。", "20", ""),
    // A bound or an approximation that was dropped, added or changed.
    ("番禺与威宁两地干部互访500人次。", "500", "other-ends"),
    ("番禺帮助威宁引进的企业，投资额达30亿元。", "30亿", "other-ends"),
    ("黔西南州的目标，是让义务教育巩固率达到95%。", "95%", "other-ends"),
    ("黔南州超过12.79万名搬迁劳动力实现就业。", "12.79万", "other-ends"),
    ("In Kelan, about 2,256 people were given a skills certificate.", "2,256", "other-ends"),
    ("Leading cadres of Panyu and Weining made 500 exchange visits.", "500", "other-ends"),
    ("番禺与威宁两地干部互访近500人次。", "500", "other-ends"),
    // A target told as done, and the other way round.
    ("罗甸县为劳动力推送岗位3万个以上。", "3万", "contradicts"),
    ("罗甸县计划举办招聘活动1场。", "1场", ""),
    ("黔西南州的义务教育巩固率已达95%以上。", "95%", "contradicts"),
    ("黔南州计划让12.79万名搬迁劳动力就业。", "12.79万", "contradicts"),
    ("Qiannan plans to have 127,900 relocated workers in work.", "127,900", "contradicts"),
    // Another time.
    ("2021年，罗甸县生猪出栏8556头。", "8556", "contradicts"),
    ("Luodian sent 8,556 pigs to market in 2022.", "8,556", "contradicts"),
    ("到2018年6月，黔西南州338506名搬迁人口住进新居。", "338506", ""),
    ("2015年以来，广州市向黔南州投入帮扶资金7.12亿元。", "7.12亿", "contradicts"),
    ("2021年，黔南州12.79万名搬迁劳动力实现就业。", "12.79万", ""),
    // The right number of another indicator, or part.
    ("岢岚有1603人获得技能证书。", "1603", "contradicts"),
    ("岢岚有2438人获得技能证书。", "2438", "contradicts"),
    ("黔南州搬迁劳动力省外就业5.8万人。", "5.8万", ""),
    ("黔南州的帮扶车间连同基地就业4289人。", "4289", ""),
    ("黔西南州配备单元长288名。", "288", "contradicts"),
    ("In Kelan, 1,656 people were given a skills certificate.", "1,656", "contradicts"),
    ("黔西南州建成医疗机构143个。", "143", ""),
    ("黔南州6.22万名搬迁劳动力实现就业。", "6.22万", ""),
    ("黔南州的帮扶车间共240个。", "240", ""),
    // By chance the number of something else there.
    ("岢岚县有8个加油站。", "8", ""),
    ("岢岚县的图书馆藏书2256册。", "2256", ""),
    ("Kelan has 15 petrol stations.", "15", ""),
    ("黔西南州的帮扶车间厕所有63个。", "63", ""),
    // Percentage points.
    ("黔西南州的喀斯特占国土面积提高了60.3个百分点。", "60.3", "contradicts"),
    ("The karst share of Qianxinan's land rose by 60.3 percentage points.", "60.3", "contradicts"),
    // Numbers in words, in other scripts, in ranges.
    ("岢岚县共有九个易地搬迁安置点。", "九", "contradicts"),
    ("Kelan County has nine resettlement sites.", "nine", "contradicts"),
    ("黔南州安置區有就業創業服務中心９６個。", "９６", "contradicts"),
    (
        "In Qiannan, 66.2 thousand relocated workers work outside the province.",
        "66.2 thousand",
        "contradicts",
    ),
    ("黔南州有12万至13万名搬迁劳动力就业。", "12万至13万", "rounded"),
    ("黔南州有13万至14万名搬迁劳动力就业。", "13万至14万", "contradicts"),
    ("黔(qián)南州有三万名搬迁劳动力就业。", "三万", "contradicts"),
    // Who gives and who receives.
    ("黔南州向广州市投入帮扶资金7.12亿元。", "7.12亿", ""),
    ("Qiannan has put 712 million yuan of assistance funds into Guangzhou.", "712 million", ""),
    // Two places in one breath.
    ("黔南州和岢岚县共有12.79万名搬迁劳动力就业。", "12.79万", ""),
    ("全国12.79万名搬迁劳动力实现就业，黔南也在其列。", "12.79万", ""),
    // Compared although they may not be.
    ("黔南州的搬迁就业人数是岢岚的77倍。", "77倍", "compared"),
    ("黔西南州的培训人次是岢岚的22倍。", "22倍", "compared"),
    ("Qiannan has 60 times as many workshops as Kelan.", "60 times", "compared"),
    ("Qiannan has more relocated workers in work than Qianxinan.", "than Qianxinan", "compared"),
    ("黔南州的就业人数高于黔西南州。", "高于黔西南州", "compared"),
    ("黔南州搬迁群众就业人数比黔西南州多。", "比黔西南州", "compared"),
];

#[test]
fn what_is_wrong_never_agrees() {
    let index = index();
    let reader = Proofreader::of(&index);
    let mut wrong = Vec::new();
    for (text, planted, expected) in DRAFTS {
        let reading = Reading::of(&reader, &index, text);
        let said = reading.marks.iter().find(|mark| mark.says(planted));
        let group = said.map_or("nothing", |mark| mark.group);
        let is_right = match *expected {
            "" => !["agrees", "nothing"].contains(&group),
            expected => group == expected,
        };
        if !is_right {
            wrong.push(format!("{planted} of {text}: {group}, not {expected}\n{reading}"));
        }
    }
    assert!(DRAFTS.len() >= 50);
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), DRAFTS.len(), wrong.join("\n"));
}

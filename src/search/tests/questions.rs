//! What readers ask, and what must stand among the first five answers.
//!
//! The questions are those of people who have not seen the data: a journalist, an official of another county, a
//! researcher. To add one, write it as it was asked; where the answer is missing, the data want a term more often than
//! the search a rule.

/// A question, the facts, and the measures that must be among its first five.
pub struct Asked {
    pub question: &'static str,
    pub facts: &'static [&'static str],
    pub measures: &'static [&'static str],
}

const fn asked(
    question: &'static str,
    facts: &'static [&'static str],
    measures: &'static [&'static str],
) -> Asked {
    Asked { question, facts, measures }
}

const WORKSHOPS: &[&str] = &["qiannan-workshops", "kelan-workshops"];
const TRAVEL: &[&str] = &["kelan-travel-subsidy-outside-province", "kelan-travel-subsidy-outside-county"];
const TRAVEL_MEASURE: &[&str] = &["kelan-m-travel-subsidy"];
const SUBSIDIES: &[&str] = &["kelan-subsidy-paid", "kelan-subsidy-recipients"];
const SECONDED: &[&str] = &["qiannan-cadres-seconded-prefecture", "qiannan-cadres-seconded-counties"];
const RIGHTS: &[&str] = &["kelan-rights-place-of-origin", "kelan-rights-place-of-settlement"];
const RIGHTS_MEASURES: &[&str] =
    &["kelan-m-rights-lists", "kelan-m-service-counter", "kelan-m-agency-service"];
const INSURED: &[&str] = &["qianxinan-insured-residents-scheme", "qianxinan-insured-employees-scheme"];
const DIBAO: &[&str] = &["qianxinan-dibao-households", "qianxinan-dibao-people"];
const RELOCATED: &[&str] = &["qianxinan-relocated-people-completed"];
const PAID: &[&str] = &["weining-garment-worker-monthly-wage", "qianxinan-lift-operator-wage"];
const POLICE: &[&str] =
    &["qianxinan-police-officers", "qianxinan-auxiliary-police", "qianxinan-police-assistants"];
const EXAM: &[&str] = &["weining-exam-guidance-participants"];
const IN_WORK: &[&str] = &["qiannan-relocated-employed"];

/// The list. Of each, the first fact named stands before the others named.
pub const ASKED: &[Asked] = &[
    // Those of readers who got nothing.
    asked("扶贫车间", WORKSHOPS, &["qiannan-m-workshops"]),
    asked("路费", TRAVEL, TRAVEL_MEASURE),
    asked("车费", TRAVEL, TRAVEL_MEASURE),
    asked("补助", SUBSIDIES, &["kelan-m-travel-subsidy"]),
    asked("老师", &["weining-teachers-trained", "luodian-teachers-target"], &["weining-m-train-teachers"]),
    asked("打工", IN_WORK, &["qiannan-m-placement"]),
    asked("cheJian", WORKSHOPS, &["qiannan-m-workshops"]),
    asked("bus fare", TRAVEL, TRAVEL_MEASURE),
    asked("transport subsidy", TRAVEL, TRAVEL_MEASURE),
    asked("companies", &["kelan-firms-attracted", "weining-firm-investment"], &["kelan-m-attract-firms"]),
    asked("officials", SECONDED, &["qiannan-m-county-secondment"]),
    asked("elderly", &[], &["qiannan-m-social-work", "kelan-m-care-homes"]),
    asked("subsidy", SUBSIDIES, &["kelan-m-travel-subsidy"]),
    asked("subsidies", SUBSIDIES, &["kelan-m-travel-subsidy"]),
    asked("qiannan jobs", IN_WORK, &["qiannan-m-placement"]),
    asked("travel to work", TRAVEL, TRAVEL_MEASURE),
    asked("两地权益", RIGHTS, RIGHTS_MEASURES),
    asked("医保", INSURED, &["kelan-m-medical-insurance", "qianxinan-m-insurance-aid"]),
    // A journalist.
    asked("黔南有多少人就业？", IN_WORK, &["qiannan-m-placement"]),
    asked("黔西南搬迁了多少人", RELOCATED, &["qianxinan-m-stage-finish"]),
    asked("How many people were relocated in Qianxinan?", RELOCATED, &["qianxinan-m-stage-finish"]),
    asked("广州给黔南多少钱", &["qiannan-assistance-funds"], &["qiannan-m-funds"]),
    asked("money from Guangzhou to Qiannan", &["qiannan-assistance-funds"], &["qiannan-m-funds"]),
    asked("岢岚交通补贴多少钱", TRAVEL, TRAVEL_MEASURE),
    asked("女工工资", &["weining-garment-worker-monthly-wage"], &["weining-m-daili-factory"]),
    asked("wages", PAID, &[]),
    asked("how many police officers", POLICE, &["qianxinan-m-police-built"]),
    asked("社区警察", POLICE, &["qianxinan-m-police-rooms"]),
    asked("Evergrande", &["weining-poor-trained-evergrande"], &["weining-m-evergrande-training"]),
    asked("恒大", &["weining-poor-trained-evergrande"], &["weining-m-evergrande-training"]),
    asked("12.79万", IN_WORK, &["qiannan-m-placement"]),
    asked("127,900", IN_WORK, &[]),
    asked(
        "mental health in schools",
        &["qiannan-school-counselling-rooms"],
        &["qiannan-m-counselling-rooms"],
    ),
    asked("心理健康", &["qiannan-school-counselling-rooms"], &["qiannan-m-counselling-rooms"]),
    asked("night market", &["kelan-guanghuiyuan-market-streets"], &["kelan-m-market-street"]),
    asked("AI", &["kelan-data-labelling-jobs"], &["kelan-m-data-labelling"]),
    asked("没有工作的家庭", &["qianxinan-norm-zero-employment-household"], &["qianxinan-m-zero-employment"]),
    asked(
        "unemployed households",
        &["qianxinan-norm-zero-employment-household"],
        &["qianxinan-m-zero-employment"],
    ),
    // An official of another county.
    asked(
        "农民工",
        &["weining-workers-recommended", "luodian-workers-to-guiyang"],
        &["weining-m-labour-export"],
    ),
    asked("labour stations in the east", &["qiannan-labour-stations"], &["qiannan-m-labour-stations"]),
    asked(
        "招聘会有多少岗位",
        &["qiannan-jobs-offered", "weining-fair-jobs-offered"],
        &["qiannan-m-recruitment-events"],
    ),
    asked("job fairs in Weining", &["weining-fair-jobs-offered"], &["weining-m-job-fairs"]),
    asked("直播带货", &["luodian-online-sales"], &["luodian-m-livestream"]),
    asked("e-commerce", &["luodian-online-sales"], &["luodian-m-livestream"]),
    asked("返贫监测", &["kelan-monitored-households", "kelan-monitored-people"], &["kelan-m-monitoring"]),
    asked(
        "return to poverty",
        &["kelan-monitored-households", "kelan-monitored-people"],
        &["kelan-m-monitoring"],
    ),
    asked("第一书记", &["qianxinan-first-secretaries-team"], &["qianxinan-m-first-secretaries"]),
    asked("楼长", &["qianxinan-building-heads"], &["qianxinan-m-heads-appointed"]),
    asked("免租", &["luodian-rent-waived"], &["kelan-m-workshop-rent", "luodian-m-rent-free"]),
    asked("minimum living allowance", DIBAO, &["qianxinan-m-dibao-enrol"]),
    asked("guizhou dibao", DIBAO, &["qianxinan-m-dibao-enrol"]),
    asked("产业园", &["qiannan-parks-co-built"], &["qiannan-m-parks"]),
    asked("industrial parks Qiannan", &["qiannan-parks-co-built"], &["qiannan-m-parks"]),
    asked("targets Luodian", &["luodian-platform-sellers-target", "luodian-job-postings-target"], &[]),
    asked("street offices", &["qianxinan-street-offices"], &["qianxinan-m-street-bodies"]),
    // A researcher.
    asked("岢嵐 培訓", &["kelan-training-attendances"], &["kelan-m-tailored-training"]),
    asked(
        "医生培训",
        &["weining-doctors-nurses-trained", "luodian-medical-staff-received"],
        &["weining-m-train-doctors"],
    ),
    asked(
        "nurses",
        &["weining-doctors-nurses-trained"],
        &["weining-m-train-doctors", "kelan-m-nursing-team"],
    ),
    asked("school dropout", &["qianxinan-compulsory-retention"], &["kelan-m-dropout"]),
    asked("高考", EXAM, &["weining-m-exam-guidance"]),
    asked("gaokao", EXAM, &["weining-m-exam-guidance"]),
    asked("kindergarten", &["qianxinan-norm-kindergarten"], &["qianxinan-m-kindergartens"]),
    asked(
        "结对学校",
        &["qiannan-institutions-paired", "luodian-schools-paired-guiyang"],
        &["luodian-m-school-pairing"],
    ),
    asked(
        "school twinning",
        &["qiannan-institutions-paired", "luodian-schools-paired-guiyang"],
        &["luodian-m-school-pairing"],
    ),
    asked("挂职干部", SECONDED, &["qiannan-m-county-secondment"]),
    asked("visits between Panyu and Weining", &["weining-exchange-visits"], &[]),
    asked("石漠化", &["qianxinan-desertified-share-of-land", "qianxinan-desertified-share-of-karst"], &[]),
    asked("karst land", &["qianxinan-karst-share-of-land"], &[]),
    asked("mushroom", &["luodian-mushrooms-produced"], &["luodian-m-production"]),
    asked("罗甸 猪", &["luodian-pigs-sold"], &["luodian-m-production"]),
    asked("一码贵州平台", &["luodian-platform-firms-joined"], &["luodian-m-platform"]),
    asked("集体经济收入", &["luodian-village-income-increase"], &["luodian-m-organisation-modes"]),
    asked("2022 subsidies", SUBSIDIES, &["kelan-m-subsidy-payout"]),
    asked("grassroots party branches", &["qianxinan-grassroots-party-orgs"], &["luodian-m-branch-pairing"]),
    // In pinyin.
    asked("fupinchejian", WORKSHOPS, &["qiannan-m-workshops"]),
    asked("fu pin che jian", WORKSHOPS, &["qiannan-m-workshops"]),
    asked("bfcj", WORKSHOPS, &["qiannan-m-workshops"]),
    asked("yibao", INSURED, &["kelan-m-medical-insurance"]),
];

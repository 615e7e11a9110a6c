//! Words of the worked questions on the overview, and of the offer of a tour beside them.

use crate::digest::WorkedQuestion;
use crate::snapshot::Lang;

words! {
    /// Words around the worked questions.
    QuestionWords, questions {
        title: "可以这样问", "Questions to begin with";
        travel: "外出务工的路费谁来出？", "Who pays for travel to work?";
        work: "搬迁劳动力在哪里找到了工作？", "Where did relocated workers find jobs?";
        help: "广州怎样帮黔南和威宁？", "How does Guangzhou help Qiannan and Weining?";
        promises: "哪些承诺没有下文？", "Which promises have no follow-up?";
        not_found: "报告没有讲什么？", "What do the reports not say?";
        offer: "第一次来？", "New here?";
        take: "两分钟导览", "Take a two-minute tour";
        decline: "不用了", "No, thanks";
    }
}

impl QuestionWords {
    /// A question.
    pub fn ask(&self, question: WorkedQuestion) -> &'static str {
        match question {
            WorkedQuestion::TravelToWork => self.travel,
            WorkedQuestion::WhereTheyWork => self.work,
            WorkedQuestion::HowGuangzhouHelps => self.help,
            WorkedQuestion::PromisesWithout => self.promises,
            WorkedQuestion::NotFound => self.not_found,
        }
    }

    /// What answers a question, counted.
    pub fn answered(lang: Lang, question: WorkedQuestion, count: usize) -> String {
        let (zh, en) = match question {
            WorkedQuestion::PromisesWithout => ("项承诺", "promises"),
            WorkedQuestion::NotFound => ("处找过而无", "searches in vain"),
            _ => ("个数字", "figures"),
        };
        lang.pick(format!("{count} {zh}"), format!("{count} {en}"))
    }
}

//! Words of the tour.

use crate::digest::TourStop;
use crate::snapshot::Lang;

words! {
    /// Words of the tour.
    TourWords, tour {
        title: "导览", "Tour";
        back: "上一步", "Back";
        next: "下一步", "Next";
        end: "结束导览", "End the tour";
        done: "看完了", "Done";
        overview: "每个数字都有出处", "Every figure has its place";
        overview_text: "这里收着几份公开报告里的全部数字。从总览可以看到有哪些地方、哪些报告，也可以从一个问题开始。",
            "All figures of a few published reports are here. The overview says which places and which reports, and offers questions to begin with.";
        fact: "点任何数字", "Open any figure";
        fact_text: "带点线的数字都可以点开：印在原文哪里，前后几个字是什么，这样印的数最多、最少可能是多少，参加了哪些核算。",
            "Whatever is underlined with dots opens: where it is printed and between which characters, what the print allows, and which checks it takes part in.";
        compare: "能比的才比", "Compare what compares";
        compare_text: "并排的两栏，每行都写明可不可以比、为什么。不可以比的，不画柱、不算倍数，只说缺什么。",
            "Every row says whether its figures may be compared, and why. Where they may not, there is no bar and no ratio, only what is missing.";
        place: "一个地方的全部", "All about one place";
        place_text: "点任何地名，就到它的一页：数字、承诺、措施、核算，可以打印成一两张纸。",
            "Any place’s name leads to its page: figures, promises, measures and checks, on one or two sheets when printed.";
        ledger: "对一对账", "Check the sums";
        ledger_text: "承诺后来怎样，分项加得起来吗，编码者找过什么而报告没有：都在台账里，当场算出。",
            "What came of the promises, whether parts add up, what coders looked for in vain: the ledger computes it while you watch.";
        sources: "带走、引用、核对", "Take away, cite, verify";
        sources_text: "报告的出处、数据的下载、各种格式的引用都在来源一页；手里有原文，也可以在那里逐字核对。",
            "Sources has the reports’ records, the data to download and citations in every style; a copy of your own can be verified there, word by word.";
    }
}

impl TourWords {
    /// The heading of a stop, and what is said there.
    pub fn at(&self, stop: TourStop) -> (&'static str, &'static str) {
        match stop {
            TourStop::Overview => (self.overview, self.overview_text),
            TourStop::Fact => (self.fact, self.fact_text),
            TourStop::Compare => (self.compare, self.compare_text),
            TourStop::Place => (self.place, self.place_text),
            TourStop::Ledger => (self.ledger, self.ledger_text),
            TourStop::Sources => (self.sources, self.sources_text),
        }
    }

    /// How far the tour has come.
    pub fn step(lang: Lang, at: usize, of: usize) -> String {
        match lang {
            Lang::Zh => format!("导览 {at}/{of}"),
            Lang::En => format!("Tour, {at} of {of}"),
        }
    }
}

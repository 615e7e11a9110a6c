//! Words that say nothing of a subject, in both languages.

/// Words of no subject in Chinese, the longer ones before those that they begin with.
pub(super) const HAN: &str = "截至目前 不完全统计 与此同时 人口数 人口 人数 户数 数量 数目 总数 全部 合计 共计 总计 一共 总共 \
达到 实现 全县 全州 全市 全区 全省 该县 该州 该市 当地 报告 显示 根据 数据 表示 此外 同时 另外 其中 \
目前 截至 已经 现有 拥有 设有 共有 分别 各自 以及 方面 进行 情况 记者 了解 介绍 获悉 通过 开展 累计 \
的 了 和 与 及 等 已 是 为 也 还 被 而 把 其 该 这 那 并 且 至 共 据 达 有";
/// The same in English.
pub(super) const LATIN: &str = "a about according all also altogether among an and another are as at be been being between both \
bring brings brought but by came can come currently data did do each far for found from further \
gave get gets give given gives go goes got had has have having held her his i in including into is \
it its itself just keep keeps kept least less like made make makes many meanwhile more most much \
nearly new no not now number of off on one only or other others our out over own people percent put \
reached report reported reports run runs s said say says set sets she since so some still such take \
taken takes than that the their them there these they this those three through to today took total \
totalled two under until up was way we went were when where which while who whole whose will with \
within would yet you";

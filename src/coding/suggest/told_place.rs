//! Which of the assisted places a number is told of.

use super::near::{Near, SENTENCE, found};
use super::places::Mention;
use super::text_reading::{Cursor, TextReading};
use super::{Explained, Reason};

impl TextReading {
    /// The place that the clause or the sentence names, that the paragraph tells of, or that the text is about.
    pub(super) fn region(&self, near: &Near<'_>, cursor: &Cursor) -> Option<Explained<String>> {
        let main = self.sides.main?;
        let clause = self.reader.clause_start(near.number.start);
        let named = self
            .named_before(near, cursor)
            .filter(|mention| self.is_told_of(mention))
            .find(|mention| mention.is_topic || mention.start >= clause)
            .filter(|mention| !self.is_one_of_many(mention, near, cursor));
        let explained = |mention: &Mention| {
            let word: String = self.reader.slice(mention.start, mention.end).iter().collect();
            let place = self.sides.told_of(&self.places, mention.place);
            Explained::new(self.places.regions[place].id.clone(), Reason::Place(word))
        };
        Some(match named.or_else(|| self.topic_of_paragraph(near, cursor, main)) {
            Some(mention) => explained(mention),
            None => Explained::new(self.places.regions[main].id.clone(), Reason::About),
        })
    }

    /// Whether something is said of an assisted place: 全县最大的 only praises, and 比某县少 only compares.
    fn is_told_of(&self, mention: &Mention) -> bool {
        self.sides.is_assisted(&self.places, mention.place)
            && !mention.in_firm
            && !self.reader.has(mention.end, "最")
            && self.reader.last(mention.start, "比 高出 低于 高于 超过 多于 少于 不如").is_none()
    }

    /// Whether a place is the last of several that the sentence before went through: what goes on with 其中 is of them all.
    fn is_one_of_many(&self, mention: &Mention, near: &Near<'_>, cursor: &Cursor) -> bool {
        let from = mention.end.max(near.number.start.saturating_sub(SENTENCE));
        self.reader.slice(from, near.number.start).contains(&'。')
            && self.named_before(near, cursor).any(|other| {
                other.start < mention.start
                    && other.is_topic
                    && other.place != mention.place
                    && self.sides.is_assisted(&self.places, other.place)
                    && !self.places.holds(other.place, mention.place)
            })
    }

    /// The place within the main one with which the paragraph began, where all that it named since are in it.
    fn topic_of_paragraph(&self, near: &Near<'_>, cursor: &Cursor, main: usize) -> Option<&Mention> {
        const PARAGRAPH: usize = 400;
        let from = near.number.start.saturating_sub(PARAGRAPH);
        let line = self.reader.slice(from, near.number.start).iter().rposition(|&c| c == '\n');
        let paragraph = line.map_or(from, |at| from + at);
        let before = self.mentions[..cursor.mention].iter().rev().take(16);
        let own: Vec<&Mention> = before
            .take_while(|mention| mention.start >= paragraph)
            .filter(|mention| self.is_told_of(mention))
            .collect();
        // 各安置点: all of them again.
        let since: String = self.reader.slice(own.first()?.end, near.number.start).iter().collect();
        if found(&since, "各安置 各社区 各乡 各村 各县 各地 各街 各区").is_some() {
            return None;
        }
        let first = own.iter().rposition(|mention| mention.is_topic)?;
        // 某县某社区 is told of the community; what stands behind in the list is nearer.
        let joined = own[..=first].windows(2).rev().take_while(|two| two[1].end == two[0].start).count();
        let topic = own[first - joined];
        let within = |mention: &&Mention| self.places.holds(topic.place, mention.place);
        (topic.place != main && own[..=first - joined].iter().all(within)).then_some(topic)
    }
}

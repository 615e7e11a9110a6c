//! What a reader asks: things that must all be found, each in one of several ways.

use super::lexicon::{Lexicon, Meaning, Phrase};
use super::pinyin::{Sound, table};
use super::query::{MOST_HAN, MOST_TERMS, SearchTerm, tokens};
use super::stem::stem;

/// A question, read with the words of a collection.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Inquiry {
    pub(super) sought: Vec<Sought>,
}

/// One thing that must be found.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Sought {
    /// As it was typed, folded.
    pub shown: String,
    /// The ways in which a text may say it.
    pub ways: Vec<Way>,
    /// What else it may mean where no text says it: what is typed in pinyin, or not to its end.
    pub otherwise: Vec<Way>,
    /// Whether it only puts what it fits first: 多少钱 asks for money, and for prices too.
    pub hint: bool,
}

/// Parts that must all be found in a text.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Way {
    pub parts: Vec<Part>,
    /// What it counts, of a hundred.
    pub share: u32,
}

#[derive(Debug, Clone, PartialEq)]
pub(super) enum Part {
    /// A number, as a whole.
    Number(String),
    /// A word, another form of it, or its beginning; with its stem.
    Word(String, String),
    /// A word, or another form of it, by its stem.
    Form(String),
    /// A run of characters.
    Han(Vec<char>),
    /// What a term leads to.
    Tag(String),
    /// Characters that are read so.
    Sounds(Vec<Sound>),
}

/// What was typed, and what a term leads to.
const SAID: u32 = 100;
/// Another word for it.
const SYNONYM: u32 = 70;

/// Words that only make a question of the others; sorted.
const ASKING: [&str; 60] = [
    "a", "about", "an", "and", "any", "are", "as", "at", "be", "been", "by", "can", "did", "do", "does",
    "for", "from", "get", "gets", "give", "given", "got", "had", "has", "have", "how", "in", "is", "it",
    "its", "many", "me", "much", "of", "on", "or", "per", "s", "so", "than", "that", "the", "their", "there",
    "they", "this", "to", "was", "were", "what", "when", "where", "which", "who", "whom", "whose", "why",
    "will", "with", "you",
];
/// The same in Chinese, longer ones first.
const ASKING_HAN: [&str; 21] = [
    "有多少",
    "了多少",
    "的",
    "是多少",
    "多少个",
    "有哪些",
    "是什么",
    "怎么样",
    "多少",
    "哪些",
    "哪个",
    "哪里",
    "什么",
    "怎么",
    "怎样",
    "如何",
    "几个",
    "多大",
    "请问",
    "为什么",
    "有没有",
];
/// Asks for a sum.
const HOW_MUCH: [char; 3] = ['多', '少', '钱'];
/// Characters that say nothing where they stand alone.
const PARTICLES: &str = "的了吗呢在有是和与及到去被把让给对为从里";

impl Inquiry {
    /// Reads a question.
    pub fn read(text: &str, lexicon: &Lexicon) -> Self {
        let mut reader = InquiryReader { lexicon, sought: Vec::new(), asking: Vec::new(), hints: Vec::new() };
        let tokens = tokens(text);
        for stretch in tokens.chunk_by(|a, b| matches!((a, b), (SearchTerm::Word(_), SearchTerm::Word(_)))) {
            match stretch {
                [SearchTerm::Han(run)] => reader.run(run),
                words => reader.words(words),
            }
        }
        let InquiryReader { mut sought, asking, mut hints, .. } = reader;
        if sought.is_empty() {
            sought = asking;
        }
        if sought.is_empty() {
            hints.iter_mut().for_each(|hint| hint.hint = false);
        }
        sought.truncate(MOST_TERMS);
        sought.extend(hints.pop());
        Self { sought }
    }

    /// Whether nothing is asked.
    pub fn is_empty(&self) -> bool {
        self.sought.is_empty()
    }

    /// The same question with its long runs of Chinese in words of two characters, as most are: what a reader wrote in
    /// one may stand in a text apart, or only a part of it.
    pub fn divided(&self) -> Self {
        let mut sought: Vec<Sought> = Vec::new();
        for each in &self.sought {
            if let [way] = &each.ways[..]
                && let [Part::Han(run)] = &way.parts[..]
                && run.len() > 3
            {
                sought.extend(run.chunks(2).map(Sought::of_run));
            } else {
                sought.push(each.clone());
            }
        }
        sought.truncate(MOST_TERMS);
        Self { sought }
    }

    /// The question for one of its things alone.
    pub fn only(&self, at: usize) -> Self {
        Self { sought: self.sought.get(at).cloned().into_iter().collect() }
    }

    /// The things that must be found, as they were typed.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        self.needed().map(|sought| sought.shown.as_str())
    }

    /// What must be found.
    pub(super) fn needed(&self) -> impl Iterator<Item = &Sought> {
        self.sought.iter().filter(|sought| !sought.hint)
    }
}

struct InquiryReader<'a> {
    lexicon: &'a Lexicon,
    sought: Vec<Sought>,
    /// Words that only ask; they count where there are no others.
    asking: Vec<Sought>,
    hints: Vec<Sought>,
}

impl InquiryReader<'_> {
    fn seek(&mut self, sought: Sought) {
        if self.sought.iter().all(|each| each.shown != sought.shown) {
            self.sought.push(sought);
        }
    }

    fn words(&mut self, tokens: &[SearchTerm]) {
        let words: Vec<&str> = tokens
            .iter()
            .filter_map(|token| match token {
                SearchTerm::Word(word) => Some(word.as_str()),
                SearchTerm::Han(_) => None,
            })
            .take(MOST_HAN)
            .collect();
        let stems: Vec<String> = words.iter().map(|word| stem(word)).collect();
        let mut at = 0;
        while at < words.len() {
            let (count, sought) = self.next_words(&words[at..], &stems[at..]);
            at += count;
            if count == 1 && ASKING.binary_search(&sought.shown.as_str()).is_ok() {
                self.asking.push(sought);
            } else {
                self.seek(sought);
            }
        }
    }

    /// What a row of words begins with, and how many words that is.
    fn next_words(&self, words: &[&str], stems: &[String]) -> (usize, Sought) {
        if let Some((count, meanings)) = self.lexicon.longest_words(stems) {
            return (count, Sought::of(said(&words[..count]), &words[..count].join(" "), &meanings));
        }
        let begun = self.lexicon.beginning_with(&words.join(" "));
        if words.len() > 1 && !begun.is_empty() {
            return (words.len(), Sought::of(said(words), &words.join(" "), &[]).or_meaning(&begun));
        }
        let syllables = match table() {
            Some(table) => words.iter().map_while(|word| table.whole(word)).collect(),
            None => Vec::new(),
        };
        if syllables.len() > 1 {
            let (words, count) = (&words[..syllables.len()], syllables.len());
            let sought = Sought::of(said(words), &words.join(" "), &[]);
            return (count, sought.or_sounding(self.lexicon, syllables));
        }
        let word = words[0];
        let mut sought = Sought::of(said(&[word]), word, &[]);
        if words.len() == 1 {
            sought = sought.or_meaning(&begun);
        }
        if let Some(table) = table() {
            for sounds in table.divide(word) {
                sought = sought.or_sounding(self.lexicon, sounds);
            }
            if let Some(initials) = table.initials(word) {
                sought = sought.or_meaning(&self.lexicon.sounding(&initials));
            }
        }
        (1, sought)
    }

    /// Divides a run at the phrases that are known in it.
    fn run(&mut self, run: &[char]) {
        let run = &run[..run.len().min(MOST_HAN)];
        let (mut at, mut from) = (0, 0);
        while at < run.len() {
            let rest = &run[at..];
            if rest.starts_with(&HOW_MUCH) {
                self.plain_run(&run[from..at]);
                if let Some((_, meanings)) = self.lexicon.longest_run(&HOW_MUCH[2..]) {
                    let said = vec![Part::Han(HOW_MUCH[2..].to_vec())];
                    let hint = Sought { hint: true, ..Sought::of(said, "", &meanings) };
                    self.hints.push(hint);
                }
                at += HOW_MUCH.len();
                from = at;
                continue;
            }
            let asked = ASKING_HAN.iter().find(|asking| {
                let mut chars = rest.iter();
                asking.chars().all(|c| chars.next() == Some(&c))
            });
            if let Some(asked) = asked {
                self.plain_run(&run[from..at]);
                at += asked.chars().count();
                from = at;
                continue;
            }
            let text = || rest.iter().collect::<String>();
            if let Some((count, meanings)) = self.lexicon.longest_run(rest) {
                self.plain_run(&run[from..at]);
                let phrase = rest[..count].to_vec();
                let shown: String = phrase.iter().collect();
                self.seek(Sought::of(Some(Part::Han(phrase)).into_iter().collect(), &shown, &meanings));
                at += count;
                from = at;
                continue;
            }
            let begun = if rest.len() > 1 { self.lexicon.beginning_with(&text()) } else { Vec::new() };
            if !begun.is_empty() {
                self.plain_run(&run[from..at]);
                self.seek(Sought::of(vec![Part::Han(rest.to_vec())], &text(), &[]).or_meaning(&begun));
                return;
            }
            at += 1;
        }
        self.plain_run(&run[from..]);
    }

    fn plain_run(&mut self, run: &[char]) {
        if run.is_empty() {
            return;
        }
        let sought = Sought::of_run(run);
        if run.iter().all(|&c| PARTICLES.contains(c)) {
            self.asking.push(sought);
        } else {
            self.seek(sought);
        }
    }
}

/// Words that must all be found; those that only ask, and single letters, need not.
fn said(words: &[&str]) -> Vec<Part> {
    let asks = |word: &str| words.len() > 1 && (word.len() == 1 || ASKING.binary_search(&word).is_ok());
    words.iter().filter(|word| !asks(word)).map(|word| said_word(word)).collect()
}

fn said_word(word: &str) -> Part {
    if word.starts_with(|c: char| c.is_ascii_digit()) {
        Part::Number(word.to_owned())
    } else {
        Part::Word(word.to_owned(), stem(word))
    }
}

impl Sought {
    fn of(said: Vec<Part>, shown: &str, meanings: &[&Meaning]) -> Self {
        let mut ways = vec![Way { parts: said, share: SAID }];
        for meaning in meanings {
            for way in ways_of(meaning) {
                if ways.iter().all(|each| each.parts != way.parts) {
                    ways.push(way);
                }
            }
        }
        Self { shown: shown.to_owned(), ways, otherwise: Vec::new(), hint: false }
    }

    fn of_run(run: &[char]) -> Self {
        Self::of(vec![Part::Han(run.to_vec())], &run.iter().collect::<String>(), &[])
    }

    fn or_meaning(mut self, meanings: &[&Meaning]) -> Self {
        self.otherwise.extend(meanings.iter().flat_map(|meaning| ways_of(meaning)));
        self
    }

    fn or_sounding(self, lexicon: &Lexicon, sounds: Vec<Sound>) -> Self {
        let mut sought = self.or_meaning(&lexicon.sounding(&sounds));
        sought.otherwise.push(Way { parts: vec![Part::Sounds(sounds)], share: SYNONYM });
        sought
    }
}

/// What a phrase leads to, and the words that are equal to it. Several English words are none of them: each of them may
/// stand in a text for itself, and whatever says the thing also says it in Chinese.
fn ways_of(meaning: &Meaning) -> impl Iterator<Item = Way> {
    let tags = meaning.tags.iter().map(|tag| Way { parts: vec![Part::Tag(tag.clone())], share: SAID });
    let phrases = meaning.phrases.iter().filter_map(|phrase| {
        let part = match phrase {
            Phrase::Han(run) => Part::Han(run.clone()),
            Phrase::Words(words) => match &words[..] {
                [word] => Part::Form(stem(word)),
                _ => return None,
            },
        };
        Some(Way { parts: vec![part], share: SYNONYM })
    });
    tags.chain(phrases)
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use crate::snapshot::Collection;

    fn read(text: &str) -> Vec<String> {
        let lexicon = Lexicon::of(&Collection::built_in().unwrap());
        Inquiry::read(text, &lexicon).words().map(str::to_owned).collect()
    }

    #[test]
    fn a_question_is_read_as_its_reader_means_it() {
        assert_eq!(read("How many jobs are there in Qiannan?"), ["jobs", "qiannan"]);
        assert_eq!(read("travel to work, Kelan"), ["travel to work", "kelan"]);
        assert_eq!(read("黔南州有多少就业岗位"), ["黔南州", "就业", "岗位"]);
        assert_eq!(read("岢岚的扶貧車間"), ["岢岚", "扶贫车间"]);
        assert_eq!(read("黔西南"), ["黔西南"]);
        assert_eq!(read("广州给黔南多少钱"), ["广州", "黔南"]);
        assert_eq!(read("fu pin che jian"), ["fu pin che jian"]);
        assert_eq!(read("how many"), ["how", "many"], "where nothing else is asked");
        assert_eq!(read("多少"), Vec::<String>::new());
        assert_eq!(read(""), Vec::<String>::new());
    }

    #[test]
    fn words_that_ask_are_sorted() {
        assert!(ASKING.is_sorted());
    }
}

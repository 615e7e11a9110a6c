//! Runs a surface on any compiler: `driver SURFACE SECONDS SEED DICTIONARY FINDS CORPUS…`, for so many seconds of processor
//! time, whatever else the machine does. Prints how many inputs it held, and which took longest; what falls is saved among
//! the finds, and it goes on.

use std::fs;
use std::panic::catch_unwind;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Duration;

use cpu_time::ThreadTime;
use relocation_explorer_fuzz::mutate::Mutator;
use relocation_explorer_fuzz::{hold, surface};

/// So many falls of one run are enough to begin with.
const MOST_FALLS: usize = 20;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [name, seconds, seed, dictionary, finds, corpus @ ..] = arguments.as_slice() else {
        eprintln!("usage: driver SURFACE SECONDS SEED DICTIONARY FINDS CORPUS...");
        return ExitCode::from(2);
    };
    let surface = surface(name).expect("a surface");
    let seconds = Duration::from_secs(seconds.parse().expect("seconds"));
    let seed = seed.parse().expect("a seed");
    let corpus = corpus.iter().flat_map(|folder| inputs(Path::new(folder))).collect();
    let mut mutator =
        Mutator::new(seed, corpus, words(&fs::read_to_string(dictionary).expect("a dictionary")));
    // What is made once is no part of any input.
    (surface.hold)(b"");
    let (begun, mut held, mut bytes, mut longest, mut falls) = (ThreadTime::now(), 0_u64, 0_u64, (0.0, 0), 0);
    // Where memory or the stack ends nothing can be caught: the input is there before it is held.
    let last = PathBuf::from(finds).join("last");
    fs::create_dir_all(finds).expect("a folder for what is found");
    while begun.elapsed() < seconds && falls < MOST_FALLS {
        let input = mutator.next();
        if input.len() > 100_000 {
            fs::write(&last, &input).expect("a place for the input");
        }
        held += 1;
        bytes += input.len() as u64;
        match catch_unwind(|| hold(surface, &input)) {
            Ok(took) if took > longest.0 => longest = (took, input.len()),
            Ok(_) => {}
            Err(_) => {
                falls += 1;
                let place = PathBuf::from(finds).join(format!("{name}-{seed}-{held}"));
                fs::write(&place, &input).expect("a place for the input");
                eprintln!("saved: {}", place.display());
            }
        }
    }
    println!(
        "{name}: {held} inputs, {bytes} bytes, {} s, {falls} falls; the longest took {:.3} s for {} bytes",
        begun.elapsed().as_secs(),
        longest.0,
        longest.1
    );
    ExitCode::from(u8::from(falls > 0))
}

fn inputs(folder: &Path) -> Vec<Vec<u8>> {
    let mut paths: Vec<PathBuf> =
        fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()).collect();
    paths.sort();
    paths.iter().filter_map(|path| fs::read(path).ok()).collect()
}

/// The words of a dictionary of libFuzzer's form: a quoted word a line, bytes as `\xAB`.
fn words(dictionary: &str) -> Vec<Vec<u8>> {
    let word = |line: &str| {
        let quoted = line.trim().strip_prefix('"')?.strip_suffix('"')?;
        let (mut word, mut rest) = (Vec::new(), quoted.as_bytes());
        while let Some((&byte, behind)) = rest.split_first() {
            rest = behind;
            match (byte, rest) {
                (b'\\', [b'x', digits @ ..]) if digits.len() >= 2 => {
                    let digits = std::str::from_utf8(&digits[..2]).ok()?;
                    word.push(u8::from_str_radix(digits, 16).ok()?);
                    rest = &rest[3..];
                }
                (b'\\', [escaped, behind @ ..]) => {
                    word.push(*escaped);
                    rest = behind;
                }
                _ => word.push(byte),
            }
        }
        Some(word)
    };
    dictionary.lines().filter_map(word).collect()
}

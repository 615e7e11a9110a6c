//! Words of the files that the coding desk takes texts from.

use crate::snapshot::Lang;

words! {
    /// Words of files.
    IntakeWords, intake {
        broken: "文件已损坏，或与它的类型不符。请用 Word 或 PDF 阅读器打开，另存一份再试。",
            "It is damaged, or not what it says that it is. Open it in Word or a PDF reader, and save a copy.";
        locked: "这份 PDF 要密码才能打开。请用阅读器打开，另存一份不设密码的。",
            "This PDF opens with a password only. Open it in a reader, and save a copy without one.";
        old_word: "这是 2003 年以前的 .doc，或是设了密码的 Word 文件。请用 Word 打开，另存为不设密码的 .docx。",
            "This is a .doc of Word before 2007, or a Word file with a password. Open it in Word, and save it as .docx without one.";
        not_word: "这是压缩文件，但不是 Word 文档。表格和幻灯片请复制其中的正文贴进来；压缩包请先解开。",
            "This is a packed file, but not of Word. Copy the text of a sheet or of slides and paste it; unpack an archive first.";
        no_text_layer: "这份 PDF 的各页是图片，没有文字层。请先用文字识别（OCR）软件处理，或另找一份带文字的。",
            "The pages of this PDF are pictures, without a text layer. Let a program for character recognition (OCR) add one, or look for a copy with text.";
        no_characters: "这份 PDF 只画出字形，认不出是哪些字，取出来会是乱码。请先用文字识别（OCR）软件处理。",
            "This PDF draws characters without saying which they are, so that its text would come out garbled. Let a program for character recognition (OCR) read it.";
        stuck: "读这份 PDF 花的时间太长，已经停下：有一页过于复杂，或文件有问题。请用阅读器打印成新的 PDF 再试。",
            "Reading this PDF takes too long and was stopped: a page is too complex, or something is wrong with the file. Print it to a new PDF, and try that.";
        no_reader: "读这种文件的程序没有取到：网络不通，浏览器太旧，或者这个页面是单个文件、嵌在别的网站里。请复制其中的正文贴进来，或在本站的网页上打开。",
            "The program that reads such files could not be had: there is no connection, the browser is too old, or this page is a single file or part of another site. Copy its text and paste it, or open it on the explorer’s own site.";
        opening: "正在打开…", "Opening…";
        stop: "停下", "Stop";
    }
}

impl IntakeWords {
    /// That a file has too many bytes.
    pub fn too_large(lang: Lang, megabytes: usize) -> String {
        match lang {
            Lang::Zh => format!("它超过 {megabytes} MB。请压缩其中的图片，或复制正文贴进来。"),
            Lang::En => {
                format!(
                    "It is larger than {megabytes} MB. Compress its pictures, or copy its text and paste it."
                )
            }
        }
    }

    /// That a file unfolds to too many bytes.
    pub fn unfolds(lang: Lang, megabytes: usize) -> String {
        match lang {
            Lang::Zh => format!("它解压后超过 {megabytes} MB，没有哪份报告这么大。请复制正文贴进来。"),
            Lang::En => {
                format!(
                    "It unfolds to more than {megabytes} MB, which no report has. Copy its text and paste it."
                )
            }
        }
    }

    /// That a file has too many pages.
    pub fn too_many_pages(lang: Lang, pages: usize) -> String {
        match lang {
            Lang::Zh => format!("它超过 {pages} 页，没有哪份报告这么长。"),
            Lang::En => format!("It has more than {pages} pages, which no report has."),
        }
    }

    /// How far a PDF has been read.
    pub fn reading(lang: Lang, page: usize, pages: usize) -> String {
        match lang {
            Lang::Zh => format!("正在读第 {page} 页，共 {pages} 页"),
            Lang::En => format!("Reading page {page} of {pages}"),
        }
    }

    /// That some pages have no text.
    pub fn pages_without_text(lang: Lang, file: &str, pages: &[usize]) -> String {
        const MOST: usize = 12;
        let separator = if lang == Lang::Zh { "、" } else { ", " };
        let more = if pages.len() > MOST { "…" } else { "" };
        let named: Vec<String> = pages.iter().take(MOST).map(usize::to_string).collect();
        let named = named.join(separator);
        match lang {
            Lang::Zh => format!("{file}：第 {named}{more} 页没有文字，可能是图片，上面的数字不在文本里。"),
            Lang::En => format!(
                "{file}: no text on page {named}{more}. It may be a picture, whose numbers are not in the text."
            ),
        }
    }

    /// On which page of the file something stands.
    pub fn on_page(lang: Lang, page: usize) -> String {
        match lang {
            Lang::Zh => format!("原文件第 {page} 页"),
            Lang::En => format!("page {page} of the file"),
        }
    }
}

//! Characters that fonts share with the radicals of dictionaries. A PDF often names the radical: it looks the same, and no
//! search finds it.

/// What stands in Unicode at U+2F00 and behind it as radicals, as the characters that they look like; 户 as in simplified script,
/// whose fonts confuse it most often.
const KANGXI: &str = "一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈户手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠";

/// Radicals of their own in simplified script, each before the character that it looks like.
const SIMPLIFIED: &str = "⺟母⺠民⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙⻳龟";

/// The character that is meant by one of a PDF.
pub(super) fn unified(char: char) -> char {
    match char {
        '\u{2f00}'..='\u{2fd5}' => KANGXI.chars().nth(char as usize - 0x2f00).unwrap_or(char),
        '\u{2e80}'..='\u{2ef3}' => {
            SIMPLIFIED.chars().skip_while(|radical| *radical != char).nth(1).unwrap_or(char)
        }
        _ => char,
    }
}

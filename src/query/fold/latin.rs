//! Latin letters without their accents.

/// Base letters of U+00C0 to U+024F; `-` where there is none.
const FROM_C0: &[u8] = b"\
aaaaaaaceeeeiiiidnooooo-ouuuuytsaaaaaaaceeeeiiiidnooooo-ouuuuyty\
aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll\
lllnnnnnn-nnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs\
bb------------e--ff-----kkl--n--oo----------tt-uu--yyzz---------\
----dddlllnnnaaiioouuuuuuuuuueaaaa--ggggkkoooo--jdddgg--nnaa----\
aaaaeeeeiiiioooorrrruuuusstt--hh-d--zzaaeeooooooooyylntj--acclts\
z--b--eejj--rryy";

/// Base letters of U+1E00 to U+1EFF; `-` where there is none.
const FROM_1E00: &[u8] = b"\
aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm\
mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv\
wwwwwwwwwwxxxxyyzzzzzzhtwyassss-aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee\
eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyyllvvyy";

/// The letter without its accents, in lower case; any other character as it is.
pub(super) fn base(c: char) -> char {
    let at = c as usize;
    let (table, first) = if at >= 0x1e00 { (FROM_1E00, 0x1e00) } else { (FROM_C0, 0xc0) };
    match at.checked_sub(first).and_then(|at| table.get(at)) {
        Some(&letter) if letter != b'-' => char::from(letter),
        _ => c,
    }
}

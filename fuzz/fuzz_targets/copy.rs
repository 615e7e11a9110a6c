#![no_main]

libfuzzer_sys::fuzz_target!(|input: &[u8]| {
    relocation_explorer_fuzz::run("copy", input);
});

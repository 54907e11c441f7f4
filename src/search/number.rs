//! Numbers as short text: the reader gets them in a script, where bytes cannot stand.

/// Digits below 32 end a number; the others say that more digits follow.
const DIGITS: &[u8; 64] = b"0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_";

/// Appends a number in base 32, the most significant digit first: one character up to 31, two up
/// to 1023.
pub(super) fn push(text: &mut String, number: usize) {
    if number >= 32 {
        push_leading(text, number / 32);
    }
    text.push(char::from(DIGITS[number % 32]));
}

fn push_leading(text: &mut String, number: usize) {
    if number >= 32 {
        push_leading(text, number / 32);
    }
    text.push(char::from(DIGITS[32 + number % 32]));
}

/// The numbers of a text, for the tests.
#[cfg(test)]
pub(super) fn read(text: &str) -> Vec<usize> {
    let mut numbers = Vec::new();
    let mut number = 0;
    for c in text.bytes() {
        let digit = DIGITS.iter().position(|d| *d == c).unwrap();
        number = number * 32 + digit % 32;
        if digit < 32 {
            numbers.push(std::mem::take(&mut number));
        }
    }
    numbers
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_back_and_small_ones_are_short() {
        let numbers = [0, 1, 31, 32, 1023, 1024, 999_999, usize::MAX];
        let mut text = String::new();
        for number in numbers {
            push(&mut text, number);
        }
        assert_eq!(read(&text), numbers);
        assert!(text.starts_with("01vx0_v"), "{text}");
    }
}

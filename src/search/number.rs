//! Numbers as short text: the reader gets them in a script, where bytes cannot stand.

/// Digits below 32 end a number; the others say that more digits follow.
const DIGITS: &[u8; 64] = b"0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_";

/// The value of each digit.
const VALUES: [u8; 128] = values();

const fn values() -> [u8; 128] {
    let (mut values, mut at) = ([0; 128], 0);
    while at < DIGITS.len() {
        values[DIGITS[at] as usize] = at as u8;
        at += 1;
    }
    values
}

/// Appends a number in base 32, the most significant digit first: one character up to 31, two up
/// to 1023.
pub(super) fn push(text: &mut String, number: usize) {
    if number >= 32 {
        push_leading(text, number / 32);
    }
    text.push(char::from(DIGITS[number % 32]));
}

/// One of the digits.
pub(super) fn digit(value: usize) -> char {
    char::from(DIGITS[value % DIGITS.len()])
}

fn push_leading(text: &mut String, number: usize) {
    if number >= 32 {
        push_leading(text, number / 32);
    }
    text.push(char::from(DIGITS[32 + number % 32]));
}

/// The first number of a text, and what follows it.
pub(super) fn first(text: &str) -> (usize, &str) {
    let mut number = 0;
    for (at, digit) in text.bytes().map(value).enumerate() {
        number = number << 5 | (digit & 31);
        if digit < 32 {
            return (number, &text[at + 1..]);
        }
    }
    (number, "")
}

/// The numbers of a text.
pub(super) fn read(text: &str) -> impl Iterator<Item = usize> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let (number, after) = Some(rest).filter(|rest| !rest.is_empty()).map(first)?;
        rest = after;
        Some(number)
    })
}

fn value(digit: u8) -> usize {
    usize::from(VALUES[usize::from(digit & 127)])
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
        assert_eq!(read(&text).collect::<Vec<_>>(), numbers);
        assert!(text.starts_with("01vx0_v"), "{text}");
    }
}

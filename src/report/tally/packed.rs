//! Numbers and texts one behind the other, as small as they are: most days lie within a few weeks
//! of one another.

/// A civil day as a number, counted from 1 January of the year 1.
pub type Day = i32;

/// Bytes that are being written.
#[derive(Debug, Default)]
pub(super) struct Writer(pub(super) Vec<u8>);

impl Writer {
    pub(super) fn byte(&mut self, byte: u8) {
        self.0.push(byte);
    }

    /// Seven bits a byte, the lowest first; the eighth says that more follow.
    pub(super) fn number(&mut self, mut number: u64) {
        while number > 0x7f {
            self.0.push((number & 0x7f) as u8 | 0x80);
            number >>= 7;
        }
        self.0.push((number & 0x7f) as u8);
    }

    /// A number of either sign, the small ones of both first: 0, -1, 1, -2 ...
    pub(super) fn signed(&mut self, number: i32) {
        let number = i64::from(number);
        self.number(((number << 1) ^ (number >> 63)).unsigned_abs());
    }

    /// A text with its length before it.
    pub(super) fn text(&mut self, text: &str) {
        self.number(text.len() as u64);
        self.0.extend_from_slice(text.as_bytes());
    }

    /// A list: the length of all in bytes, how many there are, and each of them.
    pub(super) fn list<T>(
        &mut self,
        items: impl ExactSizeIterator<Item = T>,
        mut put: impl FnMut(&mut Self, T),
    ) {
        let mut inner = Self::default();
        inner.number(items.len() as u64);
        items.for_each(|item| put(&mut inner, item));
        self.number(inner.0.len() as u64);
        self.0.append(&mut inner.0);
    }
}

/// Bytes that are being read. What is cut off or no text gives `None`.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Reader<'a>(pub(super) &'a [u8]);

impl<'a> Reader<'a> {
    #[inline]
    pub(super) fn byte(&mut self) -> Option<u8> {
        let (first, rest) = self.0.split_first()?;
        self.0 = rest;
        Some(*first)
    }

    #[inline]
    pub(super) fn number(&mut self) -> Option<u64> {
        let mut number = 0;
        for shift in (0..64).step_by(7) {
            let byte = self.byte()?;
            number |= u64::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                return Some(number);
            }
        }
        None
    }

    #[inline]
    pub(super) fn small(&mut self) -> Option<u32> {
        self.number()?.try_into().ok()
    }

    #[inline]
    pub(super) fn signed(&mut self) -> Option<i32> {
        let number = self.small()?;
        // The lowest bit is the sign.
        let half = i32::try_from(number >> 1).ok()?;
        Some(if number & 1 == 0 { half } else { !half })
    }

    #[inline]
    pub(super) fn text(&mut self) -> Option<&'a str> {
        std::str::from_utf8(self.bytes()?).ok()
    }

    /// So many bytes as the number before them says.
    #[inline]
    pub(super) fn bytes(&mut self) -> Option<&'a [u8]> {
        let length = usize::try_from(self.number()?).ok()?;
        let (bytes, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(bytes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_is_written_is_read(number: u64, signed in -1_000_000_000_i32..1_000_000_000, text: String) {
            let mut out = Writer::default();
            out.number(number);
            out.signed(signed);
            out.text(&text);
            let mut bytes = Reader(&out.0);
            prop_assert_eq!(bytes.number(), Some(number));
            prop_assert_eq!(bytes.signed(), Some(signed));
            prop_assert_eq!(bytes.text(), Some(text.as_str()));
            prop_assert!(bytes.0.is_empty());
        }

        #[test]
        fn nothing_makes_it_fail(bytes: Vec<u8>) {
            let mut reader = Reader(&bytes);
            let _ = (reader.number(), reader.signed(), reader.text(), reader.bytes());
        }
    }
}

//! How much memory pictures take together: many may be worked on at once, but not all of them if they are large.

use std::sync::{Condvar, Mutex, PoisonError};

/// What all pictures in work may take together, in bytes; one alone may take as much.
const TOGETHER_MOST: u64 = 768 << 20;

static TAKEN: Mutex<u64> = Mutex::new(0);
static GIVEN_BACK: Condvar = Condvar::new();

/// Memory set aside for one picture until this is dropped. Whoever holds one must not wait for another, nor do work in
/// parallel: the thread could take up a picture that waits.
#[derive(Debug)]
pub(super) struct Room(u64);

impl Room {
    /// Waits until there is room.
    pub(super) fn take(bytes: u64) -> Self {
        let bytes = bytes.min(TOGETHER_MOST);
        let mut taken = TAKEN.lock().unwrap_or_else(PoisonError::into_inner);
        while *taken + bytes > TOGETHER_MOST {
            taken = GIVEN_BACK.wait(taken).unwrap_or_else(PoisonError::into_inner);
        }
        *taken += bytes;
        Self(bytes)
    }
}

impl Drop for Room {
    fn drop(&mut self) {
        *TAKEN.lock().unwrap_or_else(PoisonError::into_inner) -= self.0;
        GIVEN_BACK.notify_all();
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicU64, Ordering};

    use super::*;

    #[test]
    fn no_more_is_taken_at_once_than_there_is() {
        const EACH: u64 = TOGETHER_MOST / 3 + 1;
        let (held, most) = (AtomicU64::new(0), AtomicU64::new(0));
        std::thread::scope(|scope| {
            for _ in 0..8 {
                scope.spawn(|| {
                    let _room = Room::take(EACH);
                    let now = held.fetch_add(1, Ordering::SeqCst) + 1;
                    most.fetch_max(now, Ordering::SeqCst);
                    std::thread::sleep(std::time::Duration::from_millis(5));
                    held.fetch_sub(1, Ordering::SeqCst);
                });
            }
        });
        assert!(most.into_inner() <= 2);
        drop(Room::take(u64::MAX));
    }
}

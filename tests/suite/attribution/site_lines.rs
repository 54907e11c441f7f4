//! Lines that a site prints about an answer.

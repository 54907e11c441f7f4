//! Where requests come in: on this computer alone.

use std::io::{self, ErrorKind};
use std::net::{Ipv4Addr, TcpListener};

use crate::diagnostic::{Code, Diagnostic};

/// The port that is taken if it is free and no other was asked for.
const USUAL: u16 = 1111;

/// Listens on the port that is asked for, else on the usual one, else on any that is free.
///
/// # Errors
/// The port that is asked for is taken, or may not be used.
pub fn listen(port: Option<u16>) -> Result<TcpListener, Diagnostic> {
    match port {
        Some(port) => bind(port).map_err(|error| refused(port, &error)),
        None => bind(USUAL).or_else(|_| bind(0)).map_err(|error| refused(USUAL, &error)),
    }
}

fn bind(port: u16) -> io::Result<TcpListener> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port))
}

fn refused(port: u16, error: &io::Error) -> Diagnostic {
    let why = match error.kind() {
        ErrorKind::AddrInUse => "another program uses it".to_owned(),
        ErrorKind::PermissionDenied => "this user may not use it".to_owned(),
        _ => error.to_string(),
    };
    Diagnostic::general(
        Code::BadSetting,
        format!("port {port} cannot be used: {why}"),
        "give another number with --port, or leave --port out to take one that is free",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_port_that_is_taken_is_told_by_its_number() {
        let taken = listen(Some(0)).unwrap();
        let port = taken.local_addr().unwrap().port();
        let found = listen(Some(port)).unwrap_err();
        let wanted = format!("port {port} cannot be used: another program uses it");
        assert_eq!(found.message, wanted);
    }

    #[test]
    fn without_a_wish_there_are_as_many_as_are_wanted_and_all_on_this_computer() {
        for listener in [listen(None).unwrap(), listen(None).unwrap()] {
            assert!(listener.local_addr().unwrap().ip().is_loopback());
        }
    }
}

//! Characters that an editor or a tool damaged.

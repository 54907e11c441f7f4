//! Members of one name, and names of one member.

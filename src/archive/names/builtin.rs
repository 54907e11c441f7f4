//! The departments' common spellings and renamings.
//!
//! Only what is the same body under another name: a body that was split or dissolved stays its own.
//! `&` for `and`, commas and `the` need no entry; they are folded for every body.

/// A name, its other spellings, and its former names.
pub(super) type KnownDepartment = (&'static str, &'static [&'static str], &'static [&'static str]);

/// The answering bodies that despatch knows under several names.
pub(super) const DEPARTMENTS: &[KnownDepartment] = &[
    ("Attorney General", &["Attorney General's Office", "Law Officers", "Attorney-General"], &[]),
    ("Cabinet Office", &["Minister for the Cabinet Office"], &[]),
    ("Church Commissioners", &["Church Commissioners for England"], &[]),
    ("Department for Business and Trade", &["Business and Trade", "DBT"], &[]),
    (
        "Department for Culture, Media and Sport",
        &["Culture, Media and Sport", "DCMS"],
        &["Department for Digital, Culture, Media and Sport"],
    ),
    ("Department for Education", &["Education", "DfE"], &[]),
    (
        "Department for Energy Security and Net Zero",
        &["Energy Security and Net Zero", "DESNZ"],
        &[],
    ),
    (
        "Department for Environment, Food and Rural Affairs",
        &["Environment, Food and Rural Affairs", "Defra"],
        &[],
    ),
    (
        "Department for Science, Innovation and Technology",
        &["Science, Innovation and Technology", "DSIT"],
        &[],
    ),
    ("Department for Transport", &["Transport", "DfT"], &[]),
    ("Department for Work and Pensions", &["Work and Pensions", "DWP"], &[]),
    (
        "Department of Health and Social Care",
        &["Department for Health and Social Care", "Health and Social Care", "DHSC"],
        &["Department of Health"],
    ),
    (
        "Foreign, Commonwealth & Development Office",
        &["Foreign, Commonwealth and Development Affairs", "FCDO"],
        &[],
    ),
    ("HM Treasury", &["Treasury", "Her Majesty's Treasury", "His Majesty's Treasury", "HMT"], &[]),
    ("Home Office", &["Home Department"], &[]),
    ("House of Commons Commission", &["Commons Commission"], &[]),
    (
        "Leader of the House",
        &["Leader of the House of Commons", "Office of the Leader of the House"],
        &[],
    ),
    ("Ministry of Defence", &["MoD", "Department of Defence"], &[]),
    (
        "Ministry of Housing, Communities and Local Government",
        &["Housing, Communities and Local Government", "MHCLG"],
        &[
            "Department for Levelling Up, Housing and Communities",
            "Department for Communities and Local Government",
        ],
    ),
    ("Ministry of Justice", &["Justice", "MoJ"], &[]),
    ("Northern Ireland Office", &["Northern Ireland"], &[]),
    ("Prime Minister", &["Prime Minister's Office"], &[]),
    ("Scotland Office", &["Office of the Secretary of State for Scotland"], &[]),
    ("Wales Office", &["Office of the Secretary of State for Wales"], &[]),
    (
        "Women and Equalities",
        &["Minister for Women and Equalities", "Women and Equalities Unit"],
        &["Government Equalities Office"],
    ),
];

//! The departments' common spellings and renamings.
//!
//! Only what is the same body under another name: a body that was split or dissolved stays its own.
//! `&` for `and`, commas and `the` need no entry; they are folded for every body.

/// A name, its other spellings, and its former names.
pub(super) type KnownDepartment = (&'static str, &'static [&'static str], &'static [&'static str]);

/// The answering bodies that despatch knows under several names.
pub(super) const DEPARTMENTS: &[KnownDepartment] = &[
    ("Attorney General", &["Attorney General's Office", "Law Officers", "Attorney-General"], &[]),
    (
        "Advocate General for Scotland",
        &["Advocate General", "Advocate-General", "Advocate-General for Scotland"],
        &[],
    ),
    ("Cabinet Office", &["Minister for the Cabinet Office"], &[]),
    ("Church Commissioners", &["Church Commissioners for England"], &[]),
    ("Department for Business and Trade", &["Business and Trade", "DBT"], &[]),
    (
        "Department for Business, Energy and Industrial Strategy",
        &["Business, Energy and Industrial Strategy", "BEIS"],
        &[],
    ),
    (
        "Department for Business, Enterprise and Regulatory Reform",
        &["Business, Enterprise and Regulatory Reform", "BERR"],
        &[],
    ),
    (
        "Department for Business, Innovation and Skills",
        &["Business, Innovation and Skills", "BIS"],
        &[],
    ),
    (
        "Department for Children, Schools and Families",
        &["Children, Schools and Families", "DCSF"],
        &[],
    ),
    ("Department for Constitutional Affairs", &["Constitutional Affairs", "DCA"], &[]),
    (
        "Department for Culture, Media and Sport",
        &["Culture, Media and Sport", "DCMS"],
        &["Department for Digital, Culture, Media and Sport", "Digital, Culture, Media and Sport"],
    ),
    ("Department for Education", &["Education", "DfE"], &[]),
    ("Department for Education and Skills", &["Education and Skills", "DfES"], &[]),
    ("Department of Energy and Climate Change", &["Energy and Climate Change", "DECC"], &[]),
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
    ("Department for Exiting the European Union", &["Exiting the European Union", "DExEU"], &[]),
    (
        "Department for Innovation, Universities and Skills",
        &["Innovation, Universities and Skills", "DIUS"],
        &[],
    ),
    ("Department for International Development", &["International Development", "DFID"], &[]),
    ("Department for International Trade", &["International Trade", "DIT"], &[]),
    (
        "Department for Science, Innovation and Technology",
        &["Science, Innovation and Technology", "DSIT"],
        &[],
    ),
    ("Department of Trade and Industry", &["Trade and Industry", "DTI"], &[]),
    ("Department for Transport", &["Transport", "DfT"], &[]),
    ("Department for Work and Pensions", &["Work and Pensions", "DWP"], &[]),
    (
        "Department of Health and Social Care",
        &["Department for Health and Social Care", "Health and Social Care", "DHSC"],
        &["Department of Health", "Department for Health", "Health"],
    ),
    (
        "Foreign, Commonwealth & Development Office",
        &[
            "Foreign, Commonwealth and Development Affairs",
            "Foreign, Commonwealth and Development",
            "FCDO",
        ],
        &[],
    ),
    (
        "Foreign and Commonwealth Office",
        &["Foreign and Commonwealth Affairs", "Foreign and Commonwealth", "FCO"],
        &[],
    ),
    (
        "HM Treasury",
        &["Treasury", "Her Majesty's Treasury", "His Majesty's Treasury", "H M Treasury", "HMT"],
        &[],
    ),
    ("Home Office", &["Home Department"], &[]),
    ("House of Commons Commission", &["Commons Commission"], &[]),
    (
        "Leader of the House",
        &["Leader of the House of Commons", "Office of the Leader of the House"],
        &[],
    ),
    (
        "Ministry of Defence",
        &["Defence", "MoD", "Department of Defence", "Department for Defence"],
        &[],
    ),
    (
        "Ministry of Housing, Communities and Local Government",
        &["Housing, Communities and Local Government", "MHCLG"],
        &[
            "Department for Levelling Up, Housing and Communities",
            "Levelling Up, Housing and Communities",
            "DLUHC",
            "Department for Communities and Local Government",
            "Communities and Local Government",
            "DCLG",
        ],
    ),
    ("Ministry of Justice", &["Justice", "MoJ"], &[]),
    ("Northern Ireland Office", &["Northern Ireland", "NIO"], &[]),
    ("Prime Minister", &["Prime Minister's Office"], &[]),
    ("Scotland Office", &["Scotland", "Office of the Secretary of State for Scotland"], &[]),
    ("Solicitor General", &["Solicitor-General"], &[]),
    (
        "Speaker's Committee on the Electoral Commission",
        &["Speaker's Committee for the Electoral Commission", "Electoral Commission Committee"],
        &[],
    ),
    (
        "Speaker's Committee for the Independent Parliamentary Standards Authority",
        &[
            "Speaker's Committee on the Independent Parliamentary Standards Authority",
            "Speaker's Committee for IPSA",
            "SCIPSA",
        ],
        &[],
    ),
    ("Wales Office", &["Wales", "Office of the Secretary of State for Wales"], &[]),
    (
        "Women and Equalities",
        &["Minister for Women and Equalities", "Women and Equalities Unit"],
        &["Government Equalities Office", "Women and Equality", "Minister for Women and Equality"],
    ),
];

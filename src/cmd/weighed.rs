//! `despatch build --report`: where bytes, files and seconds go.

use std::fmt::Write;

use serde::Serialize;

use super::progress::Took;
use crate::cli::ReportFormat;
use crate::publish::Summary;

/// A limit of a host.
struct Host {
    /// The host and what it limits.
    limit: &'static str,
    /// How much it allows.
    most: u64,
    /// How much of that there is.
    part: fn(&Summary) -> u64,
}

const HOSTS: [Host; 4] = [
    Host {
        limit: "GitHub Pages: 1 GB for a site",
        most: 1_000_000_000,
        part: |summary| summary.bytes,
    },
    Host {
        limit: "GitHub: 100 MB for a file",
        most: 100 * 1024 * 1024,
        part: |summary| summary.largest,
    },
    Host {
        limit: "Cloudflare Pages: 20,000 files, free",
        most: 20_000,
        part: |summary| summary.files as u64,
    },
    Host {
        limit: "Cloudflare Pages: 100,000 files, paid",
        most: 100_000,
        part: |summary| summary.files as u64,
    },
];

#[derive(Serialize)]
struct Report<'r> {
    files: usize,
    bytes: u64,
    kinds: Vec<Kind<'r>>,
    stages: &'r [Took],
    hosts: Vec<Used>,
}

#[derive(Serialize)]
struct Kind<'r> {
    kind: &'r str,
    files: usize,
    bytes: u64,
}

#[derive(Serialize)]
struct Used {
    limit: &'static str,
    percent: u64,
}

/// The report of a build.
pub(super) fn report(summary: &Summary, stages: &[Took], format: ReportFormat) -> String {
    let kinds = summary.weights.iter();
    let kinds =
        kinds.map(|weight| Kind { kind: &weight.kind, files: weight.files, bytes: weight.bytes });
    let used = |host: &Host| Used {
        limit: host.limit,
        percent: (host.part)(summary).saturating_mul(100).div_ceil(host.most),
    };
    let report = Report {
        files: summary.files,
        bytes: summary.bytes,
        kinds: kinds.collect(),
        stages,
        hosts: HOSTS.iter().map(used).collect(),
    };
    match format {
        // Numbers and texts always serialise.
        ReportFormat::Json => serde_json::to_string(&report).unwrap_or_default(),
        _ => report.table(),
    }
}

impl Report<'_> {
    fn table(&self) -> String {
        let mut out = format!("{:>10} {:>12}\n", "files", "kilobytes");
        let all = Kind { kind: "all", files: self.files, bytes: self.bytes };
        for Kind { kind, files, bytes } in self.kinds.iter().chain([&all]) {
            // Writing to a string cannot fail.
            let _ = writeln!(out, "{files:>10} {:>12.1}  {kind}", *bytes as f64 / 1000.0);
        }
        let _ = writeln!(out, "\n{:>10}", "seconds");
        for Took { stage, seconds } in self.stages {
            let _ = writeln!(out, "{seconds:>10.2}  {stage}");
        }
        let _ = writeln!(out, "\n{:>10}", "used");
        for Used { limit, percent } in &self.hosts {
            let _ = writeln!(out, "{percent:>8} %  {limit}");
        }
        out.trim_end().to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::publish::Weight;

    fn summary() -> Summary {
        let weight = Weight { kind: "questions/*.html".to_owned(), files: 2, bytes: 1500 };
        Summary {
            files: 21_000,
            bytes: 250_000_000,
            largest: 1500,
            weights: vec![weight],
            ..Summary::default()
        }
    }

    fn stages() -> Vec<Took> {
        vec![Took { stage: "read 1 file".to_owned(), seconds: 0.25 }]
    }

    #[test]
    fn a_table_has_kinds_stages_and_hosts() {
        let table = report(&summary(), &stages(), ReportFormat::Text);
        for part in [
            "         2          1.5  questions/*.html",
            "     21000     250000.0  all",
            "      0.25  read 1 file",
            "      25 %  GitHub Pages",
            "     105 %  Cloudflare Pages: 20,000 files, free",
            "      21 %  Cloudflare Pages: 100,000 files, paid",
        ] {
            assert!(table.contains(part), "{part} in {table}");
        }
    }

    #[test]
    fn programs_read_the_same() {
        let json = report(&summary(), &stages(), ReportFormat::Json);
        let json: serde_json::Value = serde_json::from_str(&json).unwrap();
        assert_eq!(json["kinds"][0]["bytes"], 1500);
        assert_eq!((&json["files"], &json["hosts"][2]["percent"]), (&21_000.into(), &105.into()));
        assert_eq!(json["stages"][0]["seconds"], 0.25);
    }
}

//! What a bag says in plain words, to someone who finds it in thirty years.

use crate::config::Site;

/// The text of `README.txt`.
pub(super) fn readme(site: &Site) -> String {
    let version = env!("CARGO_PKG_VERSION");
    let title = &site.title;
    let known_at = site.base_url.as_deref().map(|url| format!("It was published at {url}\n"));
    let publisher = site.publisher.name.as_deref();
    let publisher = publisher.map(|name| format!("It was published by {name}.\n"));
    let of = [known_at, publisher].into_iter().flatten().collect::<String>();
    format!(
        "{title}

This is an archive of written questions in Parliament and the answers to them, as a website and as
the files that the website was made from.
{of}
TO READ IT
Open site/index.html in a web browser. It needs no server and no connection; every page works
without JavaScript too. If no browser can show it any more, the files below are plain text.

WHAT IS HERE
site/                    the website
site/data/               the questions as data for programs (described by site/data/schema.json)
source/content/          the transcripts and other texts, byte for byte as they were received
                         (under another name, if the archive had another name for them)
source/permalinks.lock   every address that was ever published, one a line
source/history.ndjson    earlier wordings of what was changed or taken out, if there are any
source/despatch.toml     the settings; other .toml files beside it say which names mean the same
schema.json              what each field of the data means (JSON Schema)
LICENCE.txt              on what terms all this may be used

TO CHECK IT
In the folder above this one, manifest-sha256.txt lists every file with its SHA-256:
    sha256sum -c manifest-sha256.txt
The folder is a bag as RFC 8493 (BagIt 1.0) describes it.

TO PUBLISH IT AGAIN
Any web server can serve site/ as it is, under any address. To make the site anew, run
`despatch build` in source/. Despatch is free software; this archive was made with version {version}.
Keep permalinks.lock: with it, every address stays what it was.
"
    )
}

/// The text of `LICENCE.txt`.
pub(super) fn licence(site: &Site) -> String {
    let Some(licence) = &site.licence else {
        return "The archive states no licence. Ask whoever published it.\n".to_owned();
    };
    let attribution =
        licence.attribution.as_deref().map(|words| format!("{words} {}", licence.name));
    let lines = [Some(licence.name.clone()), licence.url.clone(), attribution];
    lines.into_iter().flatten().map(|line| line + "\n").collect()
}

//! The fenced blocks of a Markdown file.

/// A fenced block.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Block {
    /// The line of its opening fence, counted from 1.
    pub(super) line: usize,
    /// What the fence says it is.
    pub(super) language: String,
    /// What stands in it.
    pub(super) text: String,
    /// The number of its section: of `## ` headings above it.
    pub(super) section: usize,
}

/// A command of a block, with what it is said to print.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Shown {
    pub(super) command: String,
    pub(super) output: Vec<String>,
}

/// All blocks of a text.
pub(super) fn blocks(text: &str) -> Vec<Block> {
    let (mut blocks, mut open, mut section) = (Vec::new(), None::<(&str, Block)>, 0);
    for (number, line) in (1..).zip(text.lines()) {
        let fence = ["```", "~~~"].into_iter().find(|fence| line.trim_start().starts_with(fence));
        match (&mut open, fence) {
            (Some((own, _)), Some(fence)) if *own == fence && line.trim() == fence => {
                blocks.extend(open.take().map(|(_, block)| block));
            }
            (Some((_, block)), _) => block.text += &format!("{line}\n"),
            (None, Some(fence)) => {
                let language = line.trim_start().trim_start_matches(fence).trim().to_owned();
                open =
                    Some((fence, Block { line: number, language, text: String::new(), section }));
            }
            (None, None) => section += usize::from(line.starts_with("## ")),
        }
    }
    assert!(open.is_none(), "a fence is never closed: {open:?}");
    blocks
}

/// The commands of a block for a shell. What stands before the first is a mistake.
pub(super) fn commands(block: &Block) -> Result<Vec<Shown>, String> {
    let mut commands: Vec<Shown> = Vec::new();
    for line in block.text.lines() {
        match (line.strip_prefix("$ "), commands.last_mut()) {
            (Some(command), _) => {
                commands.push(Shown { command: command.to_owned(), output: Vec::new() });
            }
            (None, Some(shown)) if shown.command.ends_with('\\') => {
                shown.command.truncate(shown.command.len() - 1);
                shown.command += line.trim_start();
            }
            (None, Some(shown)) => shown.output.push(line.to_owned()),
            (None, None) => return Err(format!("`{line}` is no command: `$ ` stands before one")),
        }
    }
    match commands.is_empty() {
        true => Err("there is no command in it".to_owned()),
        false => Ok(commands),
    }
}

#[test]
fn blocks_know_their_language_line_and_section() {
    let text = "# T\n\n```console\n$ a\nb\n```\n\n## S\n\n~~~toml\n```\n~~~\n";
    let found = blocks(text);
    let said: Vec<_> =
        found.iter().map(|b| (b.line, b.language.as_str(), b.text.as_str(), b.section)).collect();
    assert_eq!(said, [(3, "console", "$ a\nb\n", 0), (10, "toml", "```\n", 1)]);
    let shown = Shown { command: "a".to_owned(), output: vec!["b".to_owned()] };
    assert_eq!(commands(&found[0]), Ok(vec![shown]));
    assert!(commands(&found[1]).is_err());
}

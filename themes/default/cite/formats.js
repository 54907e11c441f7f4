/* The forms of a citation in the order in which they are shown; `file` is the ending of those that
 * programs read. */

const FORMATS = [
  { name: "OSCOLA-like", write: oscola },
  { name: "APA", write: apa },
  { name: "Chicago", write: chicago },
  { name: "Harvard", write: harvard },
  { name: "Plain words", write: plain },
  { name: "BibTeX", write: bibtex, file: "bib", type: "application/x-bibtex" },
  { name: "RIS", write: ris, file: "ris", type: "application/x-research-info-systems" },
  { name: "CSL-JSON", write: csl, file: "json", type: "application/vnd.citationstyles.csl+json" },
];

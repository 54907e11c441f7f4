// The ten exchanges of content/north-korea.txt, by the beginnings of their addresses. What a search
// is to find among them was read off the transcript by hand, not asked of any program.
const BEGINNINGS = {
  report: "what-assessment-she-has-made-of-the-potential-implications",
  pastors: "what-recent-discussions-she-has-had-with-international",
  students: "how-many-students-attend-the-royal-college-of-defence",
  workers: "what-estimate-she-has-made-of-the-extent-of-unwitting",
  businesses: "what-discussions-her-department-has-had-with-a-businesses",
  ties: "if-he-will-make-an-assessment-of-the-potential-implications",
  involvement: "what-assessment-they-have-made-of-the-involvement-of-north",
  sanctions: "what-proposals-they-have-for-additional-sanctions-to-further",
  response: "what-assessment-they-have-made-of-the-international-response",
  efforts: "what-diplomatic-efforts-they-have-made-to-highlight-the",
};

/** Which exchange an address leads to. */
export function exchangeAt(href) {
  const known = Object.keys(BEGINNINGS).find((name) => href.includes(`questions/${BEGINNINGS[name]}`));
  if (!known) throw new Error(`No exchange of the seed is at ${href}`);
  return known;
}

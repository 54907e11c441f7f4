/* What can be cited of a page: its answers and its question, read from the page's own structured
 * data (JSON-LD), so that nothing is said twice and nothing comes from anywhere else. */

const listed = (value) => value === undefined ? [] : [].concat(value);

const anchorOf = (url) => url.slice(url.indexOf("#") + 1);

/** What the data say of the page and of each part that can be cited. */
function read(json) {
  const [page] = JSON.parse(json)["@graph"];
  const { isPartOf: archive, mainEntity: question } = page;
  const answers = [...listed(question.acceptedAnswer), ...listed(question.suggestedAnswer)];
  const [id] = listed(question.identifier);
  const asker = question.author && question.author.name;
  return {
    url: page.url,
    id,
    title: question.name,
    genre: question.genre,
    container: archive.name,
    publisher: archive.publisher && archive.publisher.name,
    asker,
    tabled: question.dateCreated,
    works: [
      ...answers.map(answer),
      { anchor: anchorOf(question.url), status: "Question", author: asker, isAnswer: false, isAnswered: answers.length > 0 },
    ],
  };
}

/** An answer of any standing. */
const answer = ({ url, author = {}, dateCreated, creativeWorkStatus = "Answer" }) => ({
  anchor: anchorOf(url),
  status: creativeWorkStatus,
  author: author.name,
  role: author.jobTitle,
  date: dateCreated,
  isAnswer: true,
});

/** The answer of record, else the first, else the question. */
const ofRecord = ({ works }) => works.find(({ anchor }) => anchor === "a") || works[0];

/** The text of an address's fragment; one that is not well formed names nothing. */
function anchorIn(hash) {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch (_) {
    return "";
  }
}

/** What an anchor such as `a-p2` or `holding` is a part of, with the number of the paragraph. */
function partAt(page, anchor) {
  const [, whole, number] = anchor.match(/^([^]*?)(?:-p(\d+))?$/);
  const work = page.works.find((one) => one.anchor === whole);
  return work && { work, first: number && Number(number), last: number && Number(number) };
}

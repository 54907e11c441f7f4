/* What can be cited of a page: its answers and its question, read from the page's own structured
 * data (JSON-LD), so that nothing is said twice and nothing comes from anywhere else. */

const listed = (value) => value === undefined ? [] : [].concat(value);

const anchorOf = (url) => url.slice(url.indexOf("#") + 1);

/** What the data say of the page and of each part that can be cited. The second argument is what the head says:
 * the page's address, the archive and its publisher. */
function read(json, { url, container, publisher }) {
  const question = JSON.parse(json);
  const answers = [...listed(question.acceptedAnswer), ...listed(question.suggestedAnswer)];
  const [id] = listed(question.identifier);
  const asker = question.author && question.author.name;
  return {
    url,
    id,
    title: question.name,
    genre: question.genre,
    container,
    publisher,
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

/** What an anchor such as `a-p2`, `holding` or `q-b-ii` is a part of, with the number of the paragraph
 * or the signs of the part. */
function partAt(page, anchor) {
  const [, whole, number, signs] = anchor.match(/^([a-z]+\d*)(?:-p(\d+)|-((?:[a-z]|[ivx]{2,5}|\d\d?)(?:-(?:[a-z]|[ivx]{2,5}|\d\d?))*))?$/) || [];
  const work = page.works.find((one) => one.anchor === whole);
  if (!work || (signs && work.isAnswer)) return undefined;
  return { work, first: number && Number(number), last: number && Number(number), signs };
}

/** `(b)(ii)` of `b-ii`; the number of a repeated list is none of its signs. */
const signed = (signs) => signs.replace(/-\d+$/, "").split("-").map((sign) => `(${sign})`).join("");

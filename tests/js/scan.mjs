// Answers queries by looking at every document: what the index is held against.
import { contents, idsOf, textsOf } from "./tiny_index.mjs";

export class Scan {
  constructor(documents, reader) {
    Object.assign(this, { documents, reader });
    this.contents = documents.map((doc) => contents(doc, reader));
    this.texts = documents.map((doc) => textsOf(doc, reader.words).map((text) => text.map((word) => word.printed)));
    this.keys = new Set(this.contents.flatMap(({ impacts }) => Array.from(impacts.keys())));
  }

  df(key) {
    return this.contents.filter(({ impacts }) => impacts.has(key)).length;
  }

  idf(df) {
    return Math.log(1 + (this.documents.length - df + 0.5) / (df + 0.5));
  }

  /** What each document scores for a part of a query; 0 where it does not match. */
  part(part) {
    if (part.phrase) return this.phrase(this.reader.words(part.phrase).map((word) => word.printed));
    const word = this.reader.words(part.word || part.begins)[0];
    const own = this.reader.keysOf(word).filter((key) => this.keys.has(key)).slice(0, 1);
    const longer = part.begins ? Array.from(this.keys).filter((key) => key.startsWith(word.base)) : [];
    const keys = Array.from(new Set([...own, ...longer]));
    return this.contents.map(({ impacts }) => Math.max(0, ...keys.filter((key) => impacts.has(key))
      .map((key) => (this.idf(this.df(key)) * (impacts.get(key) + 1)) / 8)));
  }

  phrase(wanted) {
    const counts = this.texts.map((texts) => texts.reduce((sum, text) => sum + text.filter((_, at) =>
      wanted.every((word, offset) => text[at + offset] === word)).length, 0));
    const idf = this.idf(Math.min(...wanted.map((word) => this.contents.filter(({ places }) => places.has(word)).length)));
    return counts.map((count) => (idf * count) / (1.2 + count));
  }

  /** Each of the parts. */
  all(parts) {
    const scores = parts.map((part) => this.part(part));
    return this.documents.map((_, doc) => (scores.every((of) => of[doc] > 0) ? scores.reduce((sum, of) => sum + of[doc], 0) : 0));
  }

  group(alternatives) {
    const scores = alternatives.map((parts) => this.all(parts));
    return this.documents.map((_, doc) => Math.max(...scores.map((of) => of[doc])));
  }

  has(doc, field, ids) {
    const date = this.documents[doc].tabled;
    if (field === "year") return ids.some((id) => date.startsWith(id));
    if (field === "before") return ids.some((id) => date !== "" && date < id);
    if (field === "after") return ids.some((id) => date !== "" && date > id && !date.startsWith(id));
    return ids.some((id) => idsOf(this.documents[doc], field).includes(id));
  }

  /** The numbers of the documents, in order: those that meet all groups, and those that meet some. */
  search({ groups, not = [], filters = {}, sort }) {
    const [scores, out] = [groups.map((group) => this.group(group)), not.map((parts) => this.all(parts))];
    const isIn = (doc) => out.every((of) => of[doc] === 0) &&
      Object.entries(filters).every(([field, ids]) => this.has(doc, field, ids));
    const docs = Array.from(this.documents.keys()).filter(isIn);
    const total = (doc) => scores.reduce((sum, of) => sum + of[doc], 0);
    const hits = (doc) => scores.filter((of) => of[doc] > 0).length;
    const order = this.order(groups.length ? sort : sort === "oldest" ? sort : "newest", total);
    return { docs: docs.filter((doc) => hits(doc) === groups.length).sort(order),
      some: docs.filter((doc) => hits(doc) > 0 && hits(doc) < groups.length).sort(order) };
  }

  order(sort, score) {
    const steps = (doc) => Math.round(score(doc) * 2 ** 18);
    const isDated = (doc) => this.documents[doc].tabled !== "";
    if (sort !== "newest" && sort !== "oldest") return (a, b) => steps(b) - steps(a) || b - a;
    const sign = (doc) => (sort === "newest" && isDated(doc) ? -1 : 1);
    return (a, b) => isDated(b) - isDated(a) || sign(a) * (a - b);
  }
}

// Answers queries by looking at every document: what the index is held against.
import { contents, idsOf, textsOf } from "./tiny_index.mjs";

const TEXT = 256;
const unique = (list) => Array.from(new Set(list));

export class Scan {
  constructor(documents, reader) {
    Object.assign(this, { documents, reader });
    this.contents = documents.map((doc) => contents(doc, reader));
    this.all = documents.map((doc) => textsOf(doc, reader.words));
    this.texts = this.all.map(({ names, texts }) => [...texts, ...names].map((text) => text.map((word) => word.printed)));
    this.keys = new Set(this.contents.flatMap(({ impacts }) => Array.from(impacts.keys())));
    this.printed = new Map();
    this.contents.forEach(({ places }) => places.forEach((_, word) => this.printed.set(word, (this.printed.get(word) || 0) + 1)));
  }

  df(key) {
    return this.contents.filter(({ impacts }) => impacts.has(key)).length;
  }

  idf(df) {
    return Math.log(1 + (this.documents.length - df + 0.5) / (df + 0.5));
  }

  /** What each document scores for a part of a query; 0 where it does not match. */
  part(part, isShouted) {
    if (part.phrase) return this.phrase(this.reader.words(part.phrase).map((word) => [word.printed]), part.isText);
    if (part.joined) return this.joined(part.joined);
    const word = this.reader.words(part.word || part.begins)[0];
    const known = this.reader.keysOf(word).filter((key) => this.keys.has(key));
    const own = isShouted ? known.slice(-1) : known.slice(0, 1);
    const preferred = isShouted && known[1] ? known[0] : null;
    const longer = part.begins ? Array.from(this.keys).filter((key) => key.startsWith(word.base)) : [];
    const keys = Array.from(new Set([...own, ...longer]));
    return this.contents.map(({ impacts, forms }) => Math.max(0, ...keys.filter((key) => impacts.has(key) && (!part.isText || impacts.get(key)))
      .map((key) => {
        const idf = this.idf(this.df(key));
        const isForm = impacts.get(key) > 0 && !part.begins && forms.get(key)?.has(word.base);
        const isPreferred = preferred && impacts.get(preferred) > 0;
        return (idf * (impacts.get(key) + 1)) / 8 + (isForm ? idf : 0) + (isPreferred ? idf : 0);
      })));
  }

  /** The positions at which a phrase begins in a document, by its words' positions. */
  starts(doc, phrase) {
    const { places } = this.contents[doc];
    const at = (forms) => new Set(forms.flatMap((form) => places.get(form) || []));
    const [first, ...others] = phrase.map(at);
    return Array.from(first).filter((start) => others.every((some, offset) => some.has(start + offset + 1)));
  }

  phrase(phrase, isText) {
    const counts = this.documents.map((_, doc) => this.starts(doc, phrase).filter((start) => !isText || start >= TEXT).length);
    const most = (forms) => Math.max(0, ...forms.map((form) => this.printed.get(form) || 0));
    const idf = this.idf(Math.min(...phrase.map(most)));
    return counts.map((count) => (idf * count) / (1.2 + count));
  }

  isTogether(words) {
    return this.phrase(this.formsOf(words)).some(Boolean);
  }

  /** The printed forms of words that are joined. */
  formsOf(words) {
    const formsOf = (word) => {
      const key = this.reader.stem(word.base);
      const isPlain = /^[a-z]{3,}$/.test(word.base);
      return Array.from(new Set([word.printed, ...(isPlain ? this.formsOfKey(key) : [])]));
    };
    return words.map((word) => formsOf(this.reader.words(word)[0]));
  }

  /** The forms of a stem that any document has. */
  formsOfKey(key) {
    return unique(this.contents.flatMap(({ forms }) => Array.from(forms.get(key) || [])));
  }

  /** Words with a hyphen between: together in any form, or else each by itself. */
  joined(words) {
    const scores = this.phrase(this.formsOf(words));
    if (scores.some(Boolean)) return scores;
    const each = words.map((word) => this.part({ word }));
    return this.documents.map((_, doc) => (each.every((of) => of[doc] > 0) ? each.reduce((sum, of) => sum + of[doc], 0) : 0));
  }

  /** Each of the parts. */
  every(parts, isShouted) {
    const scores = parts.map((part) => this.part(part, isShouted));
    return this.documents.map((_, doc) => (scores.every((of) => of[doc] > 0) ? scores.reduce((sum, of) => sum + of[doc], 0) : 0));
  }

  group(alternatives, isShouted) {
    const scores = alternatives.map((parts) => this.every(parts, isShouted));
    return this.documents.map((_, doc) => Math.max(...scores.map((of) => of[doc])));
  }

  has(doc, field, ids) {
    const date = this.documents[doc].tabled;
    if (field === "year") return ids.some((id) => date.startsWith(id));
    if (field === "before") return ids.some((id) => date !== "" && date < id);
    if (field === "after") return ids.some((id) => date !== "" && date > id && !date.startsWith(id));
    return ids.some((id) => idsOf(this.documents[doc], field).includes(id));
  }

  /** The list that a word of a query stands for. */
  ownKey(printed, isShouted) {
    const known = this.reader.keysOf(this.reader.words(printed)[0]).filter((key) => this.keys.has(key));
    return isShouted ? known[known.length - 1] : known[0];
  }

  /** What nearness adds to a document that meets all groups: words with their places in the query. */
  nearness(doc, words, isShouted) {
    const { places } = this.contents[doc];
    return words.slice(1).reduce((sum, b, at) => {
      const a = words[at];
      const worth = [a, b].map(({ text }) => this.idf(this.df(this.ownKey(text, isShouted)))).reduce((x, y) => x + y);
      const closest = (formsOf) => Math.max(0, ...formsOf(a).flatMap((x) => formsOf(b).map((y) => {
        const [far, isText] = [y - x, Math.max(x, y) >= TEXT];
        if (!far || Math.abs(far) > 50) return 0;
        if (far === b.place - a.place) return isText ? 1 : 0.1;
        return !isText ? 0 : Math.abs(far) <= 8 ? 0.5 : 0.25;
      })));
      const typed = closest(({ printed }) => places.get(printed) || []);
      const inAnyForm = closest(({ printed, text }) => unique([printed, ...this.formsOfKey(this.ownKey(text, isShouted))]).flatMap((form) => places.get(form) || []));
      return sum + (typed + 2 * inAnyForm) / 3 * worth * (words.length > 2 ? 1 : 2);
    }, 0);
  }

  /** The numbers of the documents, in order: those that meet all groups, and those that meet some.
   * `near` are words that are met by themselves, with their places in the query; `run` its words where
   * they may also stand one after the other. */
  search({ groups, not = [], filters = {}, sort, near = [], run = [], isShouted }) {
    const [scores, out] = [groups.map((group) => this.group(group, isShouted)), not.map((parts) => this.every(parts, isShouted))];
    const isIn = (doc) => out.every((of) => of[doc] === 0) &&
      Object.entries(filters).every(([field, ids]) => this.has(doc, field, ids));
    const docs = Array.from(this.documents.keys()).filter(isIn);
    const hits = (doc) => scores.filter((of) => of[doc] > 0).length;
    const isMet = (doc) => hits(doc) === groups.length;
    const counted = run.map((word, offset) => ({ ...word, offset })).filter((word) => this.reader.stem(word.base));
    const runStarts = (doc) => {
      if (run.length < 3) return [];
      const whole = this.starts(doc, run.map((word) => [word.printed]));
      // Common words between the others are looked at only where it matters.
      if (whole.length || run.length > 4 || !isMet(doc) || !counted[1]) return whole;
      const { places } = this.contents[doc];
      const first = (places.get(counted[0].printed) || []).map((at) => at - counted[0].offset);
      return first.filter((start) => counted.every((word) => (places.get(word.printed) || []).includes(start + word.offset)));
    };
    const runs = new Map(this.documents.map((_, doc) => [doc, runStarts(doc)]));
    const rarity = (word) => {
      const own = near.find((one) => this.reader.words(one.text)[0].base === word.base);
      return this.idf(own ? this.df(this.ownKey(own.text, isShouted)) : this.documents.length);
    };
    const runWorth = 4 * (counted[1] ? counted : run).reduce((sum, word) => sum + rarity(word), 1);
    const total = (doc) => scores.reduce((sum, of) => sum + of[doc], 0) +
      (isMet(doc) && near[1] ? this.nearness(doc, near, isShouted) : 0) +
      (runs.get(doc).some((start) => start + run.length - 1 >= TEXT) ? runWorth : 0);
    const isFound = (doc) => isMet(doc) || runs.get(doc).length > 0;
    const order = this.order(groups.length ? sort : sort === "oldest" ? sort : "newest", total);
    return { docs: docs.filter(isFound).sort(order),
      some: docs.filter((doc) => hits(doc) > 0 && !isFound(doc)).sort(order) };
  }

  order(sort, score) {
    const steps = (doc) => Math.round(score(doc) * 2 ** 18);
    const isDated = (doc) => this.documents[doc].tabled !== "";
    if (sort !== "newest" && sort !== "oldest") return (a, b) => steps(b) - steps(a) || b - a;
    const sign = (doc) => (sort === "newest" && isDated(doc) ? -1 : 1);
    return (a, b) => isDated(b) - isDated(a) || sign(a) * (a - b);
  }
}

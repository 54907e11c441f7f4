/* Search in the archive, without a server: reads the index that src/search writes.
 * Load it with `defer`. It expects, on any page, form#search[role=search] whose action is
 * search.html, with data-manifest (the manifest's address), data-root (what leads to the site's
 * root) and input[name=q]. There the form is a plain GET. On the search page besides:
 * section#results[hidden] with p#search-status[role=status][tabindex=-1], ol#search-results,
 * button#search-more[type=button][hidden], div#search-error[role=alert][hidden] with p and
 * button#search-retry[type=button]; and the sentence "Every word must occur; the last one may be
 * the beginning of a word." Nothing loads before the box has the focus or the address holds ?q=.
 * Scripts that call despatchSearch work from disk, too, where fetch does not. */
var despatchSearch = (function () {
  "use strict";

  /* Words: as in src/search/fold.rs and words.rs; tests/search/words.tsv holds for both. */
  const PLAIN = {
    "‘": "'", "’": "'", "‛": "'", "ʼ": "'", "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l",
    "đ": "d", "ð": "d", "þ": "th", "ħ": "h", "ı": "i", "ς": "σ",
  };
  const UNPLAIN = new RegExp("[" + Object.keys(PLAIN).join("") + "]", "g");
  const DROPPED = /[\p{M}\u00AD\u200C\u200D\u2060\uFEFF]/gu;
  const WORD = /[\p{Alphabetic}\p{N}]+(?:'[\p{Alphabetic}\p{N}]+)*/gu;
  const LONGEST = 40; // Bytes of UTF-8; no letter is cut in two.
  const words = (text) => allWords(text).filter(isSearched);
  const allWords = (text) => (fold(text).match(WORD) || []).map((w) => cut(w.replace(/'s$/, "")));
  const isSearched = (word) => letters(word) > 1 || /\p{N}/u.test(word);
  const letters = (word) => Array.from(word).length;
  const fitting = (word) => new TextEncoder().encodeInto(word, new Uint8Array(LONGEST)).read;
  const cut = (word) => word.slice(0, fitting(word));

  function fold(text) {
    const bare = text.normalize("NFKD").replace(DROPPED, "").toLowerCase();
    return bare.replace(UNPLAIN, (letter) => PLAIN[letter]);
  }

  /* The index: as in src/search/number.rs, postings.rs, shard.rs and manifest.rs. */
  const FORMAT = 1;
  const HASH = 10; // Digits.
  const DIGITS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_";

  /** Document numbers from how many are left out before each; a digit below 32 ends a number. */
  function readDocuments(text) {
    const documents = [];
    let [next, gap] = [0, 0];
    for (const digit of Array.from(text, (letter) => DIGITS.indexOf(letter))) {
      gap = gap * 32 + (digit % 32);
      if (digit < 32) documents.push(next + gap);
      if (digit < 32) [next, gap] = [next + gap + 1, 0];
    }
    return documents;
  }

  /** The lists of documents of all words in a shard that are the word, or if `open` begin so. */
  function listsIn(shard, wanted, open) {
    const lists = [];
    let word = "";
    for (const entry of shard.split(" ").slice(0, -1)) {
      const colon = entry.indexOf(":");
      word = word.slice(0, parseInt(entry[0], 36)) + entry.slice(1, colon);
      if (word === wanted || (open && word.startsWith(wanted))) {
        lists.push(readDocuments(entry.slice(colon + 1)));
      }
    }
    return lists;
  }

  /** The numbers of the shards that can hold a word, or if `open` words that begin so. */
  function shardsFor(firstWords, word, open) {
    const begins = (first) => first <= word || (open && first.startsWith(word));
    const ends = (next) => next <= word; // Never after the last shard, where `next` is undefined.
    const numbers = Array.from(firstWords.keys());
    return numbers.filter((at) => begins(firstWords[at]) && !ends(firstWords[at + 1]));
  }

  /** The path of a shard ("t") or block ("d") in the index's folder. */
  function partPath(kind, number, manifest) {
    const hashes = kind === "t" ? manifest.terms : manifest.blocks;
    return kind + "/" + number + "-" + hashes.slice(number * HASH, (number + 1) * HASH) + ".js";
  }

  /** The documents, ascending, that stand in at least one list of every word. */
  function inAll(listsOfWords, documents) {
    const held = new Uint32Array(documents); // Of each document: how many words, in their order.
    const hold = (document, word) => (held[document] += held[document] === word ? 1 : 0);
    listsOfWords.forEach((lists, word) => {
      lists.forEach((list) => list.forEach((document) => hold(document, word)));
    });
    return Array.from(held.keys()).filter((document) => held[document] === listsOfWords.length);
  }

  /** The documents that hold every word of the query; `index` loads: see `openIndex`. */
  async function find(query, index) {
    const wanted = words(query);
    const ignored = unique(allWords(query).filter((word) => !isSearched(word)));
    if (wanted.length === 0) return { words: [], ignored, missing: [], documents: [] };
    const isOpen = (at) => at === wanted.length - 1 && letters(wanted[at]) > 2;
    const lists = await Promise.all(wanted.map((word, at) => listsOf(word, isOpen(at), index)));
    const missing = unique(wanted.filter((_, at) => lists[at].length === 0));
    const documents = inAll(lists, (await index.manifest()).documents);
    return { words: wanted, ignored, missing, documents };
  }

  async function listsOf(word, open, index) {
    const numbers = shardsFor((await index.manifest()).firstWords, word, open);
    const shards = await Promise.all(numbers.map((number) => index.part("t", number)));
    return [].concat(...shards.map((shard) => listsIn(shard, word, open)));
  }

  /** What is shown of a document: address, title, people, date. */
  async function shownOf(document, index) {
    const { perBlock } = await index.manifest();
    return (await index.part("d", Math.floor(document / perBlock)))[document % perBlock];
  }

  const unique = (list) => Array.from(new Set(list));
  const naming = (lead, words) => (words.length > 0 ? lead + "“" + words.join("”, “") + "”." : "");

  /** What was found, said to people. */
  function sentence({ words, ignored, missing, documents }) {
    const also = naming(" Not in any question: ", missing) + naming(" Ignored: ", ignored);
    const count = documents.length.toLocaleString("en-GB");
    if (words.length === 0) return "Type a word of two letters or more, or a number." + also;
    if (count === "0") return "No question in this archive holds every one of these words." + also;
    return count + (count === "1" ? " question holds" : " questions hold") + " every word." + also;
  }

  /* Loading. */
  const PATIENCE = 30000; // Milliseconds.
  const received = new Map(); // What scripts have said.
  const awaited = new Map(); // Promises of it; failed ones are forgotten, and so tried again:
  let fresh = ""; // under a fresh address, or browsers go on waiting for the script that hangs.

  function openIndex(address) {
    const folder = address.replace(/[^/]*$/, "");
    const manifest = () => load("m0", address).then(inThisFormat);
    const part = async (kind, at) => load(kind + at, folder + partPath(kind, at, await manifest()));
    return { manifest, part };
  }

  const inThisFormat = (manifest) =>
    manifest.format === FORMAT ? manifest : Promise.reject(new Error("another format"));

  function load(key, address) {
    if (!awaited.has(key)) awaited.set(key, insert(key, address));
    awaited.get(key).catch(() => awaited.delete(key) && (fresh = "?" + Date.now()));
    return awaited.get(key);
  }

  function insert(key, address) {
    return new Promise((resolve, reject) => {
      const onerror = () => reject(new Error("not loaded: " + address));
      const onload = () => (received.has(key) ? resolve(received.get(key)) : onerror());
      setTimeout(onerror, PATIENCE);
      document.head.append(make("script", { src: address + fresh, onload, onerror }));
    });
  }

  /* The page. */
  const AT_A_TIME = 20;
  const FAILURE = "Part of the search index could not be loaded. Try again; if that does not " +
    "help, reload this page: the archive may have changed since it was opened.";

  function start(form) {
    const index = openIndex(form.dataset.manifest);
    const ahead = () => index.manifest().catch(() => {}); // The search itself says what failed.
    form.elements.q.addEventListener("focus", ahead, { once: true });
    if (byId("results")) startSearchPage(form, form.elements.q, index);
  }

  function startSearchPage(form, box, index) {
    const [results, status, list, more, error, retry] = ["results", "search-status",
      "search-results", "search-more", "search-error", "search-retry"].map(byId);
    let searches = 0; // Tells a late answer to an earlier query.
    let [asked, documents, failed] = [null, [], null]; // What is shown; the step to try again.

    function showAddress() {
      const query = new URLSearchParams(location.search).get("q") || "";
      if (query === asked) return; // Only the fragment changed.
      box.value = query;
      show(query);
    }
    function show(query) {
      [asked, documents, searches] = [query, [], searches + 1];
      list.textContent = "";
      more.hidden = error.hidden = true;
      results.hidden = query.trim() === "";
      if (!results.hidden) attempt(answer);
    }
    async function attempt(step) {
      const mine = searches;
      const isLate = () => mine !== searches;
      if (!error.hidden) status.focus(); // The button that was pressed is about to go.
      error.hidden = true;
      await step(isLate).catch(() => isLate() || fail(step));
    }
    function fail(step) {
      failed = step;
      if (step === answer) status.textContent = "";
      error.querySelector("p").textContent = FAILURE;
      error.hidden = false;
    }
    async function answer(isLate) {
      status.textContent = "Searching…";
      const found = await find(asked, index);
      if (isLate()) return;
      documents = found.documents;
      await showMore(isLate);
      if (!isLate()) status.textContent = sentence(found);
    }
    async function showMore(isLate) {
      const from = list.children.length;
      const next = documents.slice(from, from + AT_A_TIME);
      const rows = await Promise.all(next.map((document) => shownOf(document, index)));
      if (isLate() || list.children.length !== from) return; // Or the button was pressed twice.
      list.append(...rows.map((row) => item(row, form.dataset.root || "")));
      if (from > 0 && rows.length > 0) list.children[from].querySelector("a").focus();
      more.hidden = list.children.length >= documents.length;
    }

    form.addEventListener("submit", (event) => {
      const address = "?" + new URLSearchParams({ q: box.value });
      try {
        if (box.value !== asked) history.pushState(null, "", address);
      } catch (_) {
        return; // Some browsers refuse this to a page from disk; the form then loads it anew.
      }
      event.preventDefault();
      show(box.value);
    });
    more.addEventListener("click", () => attempt(showMore));
    retry.addEventListener("click", () => attempt(failed));
    window.addEventListener("popstate", showAddress);
    showAddress();
  }

  function item([href, title, people, date], root) {
    const link = make("a", { href: root + href, textContent: title || href });
    const details = make("p", { textContent: [people, date].filter(Boolean).join(", ") });
    const entry = make("li");
    entry.append(link, details);
    return entry;
  }

  const byId = (id) => document.getElementById(id);
  const make = (tag, properties) => Object.assign(document.createElement(tag), properties);
  if (typeof module !== "undefined") module.exports = { words, partPath, find, shownOf, sentence };
  const form = typeof document === "undefined" ? null : byId("search");
  if (form) start(form);
  /** What every script of the index calls. */
  return (kind, number, value) => received.set(kind + number, value);
})();

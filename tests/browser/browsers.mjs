// The two browsers that the site is tried in. One that does not start fails the run: a browser that
// is left out would be counted as one that was passed.
//
// DESPATCH_TEST_ALL=1, which script/test-all sets, runs every test in both browsers and in every place.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import puppeteer from "puppeteer-core";

/** Requests to other hosts go to a port where nobody listens. Loopback addresses need no proxy. */
const NOWHERE = { host: "127.0.0.1", port: 9 };

/** Started as root or not, without a screen, and without asking its maker for anything. */
const chromium = ({ javascript }) => ({
  browser: "chrome",
  executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
  args: [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
    "--disable-background-networking", "--disable-component-update",
    `--proxy-server=${NOWHERE.host}:${NOWHERE.port}`,
    ...(javascript ? [] : ["--blink-settings=scriptEnabled=false"]),
  ],
});

/** Puppeteer lets pages from disk read their neighbours; a reader's Firefox does not. */
const firefox = ({ javascript, downloads }) => ({
  browser: "firefox",
  executablePath: process.env.FIREFOX || "/usr/bin/firefox-esr",
  extraPrefsFirefox: {
    "security.fileuri.strict_origin_policy": true,
    "javascript.enabled": javascript,
    "network.proxy.type": 1,
    "network.proxy.http": NOWHERE.host, "network.proxy.http_port": NOWHERE.port,
    "network.proxy.ssl": NOWHERE.host, "network.proxy.ssl_port": NOWHERE.port,
    "browser.download.folderList": 2, "browser.download.dir": downloads,
    "browser.download.alwaysOpenPanel": false,
  },
});

const settings = { chromium, firefox };

/** Whether this run leaves nothing out. */
export const testsAll = process.env.DESPATCH_TEST_ALL === "1";

export const bothNames = Object.keys(settings);

/** The browsers of this run, for tests that are no smoke tests. */
export const names = testsAll ? bothNames : ["chromium"];

/** Starts a browser with a profile and a folder for downloads of its own; `close` removes both. */
export async function launch(name, { javascript = true } = {}) {
  const own = mkdtempSync(path.join(tmpdir(), `despatch-${name}-`));
  const downloads = path.join(own, "downloads");
  const options = settings[name]({ javascript, downloads });
  const browser = await puppeteer.launch({ ...options, headless: true, userDataDir: path.join(own, "profile") });
  if (name === "chromium") await allowDownloads(browser, downloads);
  const close = async () => {
    await browser.close();
    rmSync(own, { recursive: true, force: true, maxRetries: 5 });
  };
  return { name, browser, downloads, close };
}

async function allowDownloads(browser, downloadPath) {
  const session = await browser.target().createCDPSession();
  await session.send("Browser.setDownloadBehavior", { behavior: "allow", downloadPath });
}

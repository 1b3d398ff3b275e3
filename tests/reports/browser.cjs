// Opens pages in headless Chromium and prints, as JSON, what axe-core finds and whether a page overflows.
// node browser.cjs NODE_MODULES CHROMIUM PAGE... ; with SHOTS=FOLDER it also leaves screenshots there.
const fs = require("fs");
const path = require("path");
const [modules, chromium, ...pages] = process.argv.slice(2);
const playwright = require(path.join(modules, "playwright-core"));
const axe = fs.readFileSync(path.join(modules, "axe-core", "axe.min.js"), "utf8");
const looks = [
  { name: "wide", width: 1280, height: 900 },
  { name: "narrow", width: 320, height: 700 },
  { name: "zoomed", width: 320, height: 225 }, // 1280 by 900 at 400%
  { name: "dark", width: 1280, height: 900, colorScheme: "dark" },
  { name: "print", width: 794, height: 1123, media: "print" },
];

async function look(browser, file, how) {
  const context = await browser.newContext({
    viewport: { width: how.width, height: how.height },
    colorScheme: how.colorScheme || "light",
    bypassCSP: true, // for axe alone: the page itself may run no script
  });
  const page = await context.newPage();
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto("file://" + path.resolve(file));
  if (how.media) await page.emulateMedia({ media: how.media });
  await page.addScriptTag({ content: axe });
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
  const result = await page.evaluate((runOnly) => axe.run(document, { runOnly }), tags);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  if (process.env.SHOTS) {
    const shot = path.join(process.env.SHOTS, `${path.basename(file)}.${how.name}.png`);
    await page.screenshot({ path: shot, fullPage: how.name !== "zoomed" });
    if (how.media) await page.pdf({ path: shot.replace(/png$/, "pdf"), format: "A4" });
  }
  await context.close();
  const violations = result.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).slice(0, 3)}`);
  return { file, look: how.name, violations, passes: result.passes.length, overflow, requests: asked.length };
}

async function main() {
  const browser = await playwright.chromium.launch({ executablePath: chromium, args: ["--no-sandbox"] });
  const found = [];
  for (const file of pages) for (const how of looks) found.push(await look(browser, file, how));
  await browser.close();
  console.log(JSON.stringify(found));
}

main().catch((error) => { console.error(error); process.exit(1); });

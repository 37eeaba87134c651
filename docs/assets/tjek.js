/* Indsæt og tjek: marks the law in a pasted text and lists what is known of it today. Everything happens in this
   page: no request, no storage, no address. Refuses to say that something holds unless the register says so. */
(function (d) {
  "use strict";
  const C = window.VV_CITAT, S = window.VV_LOVSTATUS, LONGEST = 1000000, MOST_LINKS = 8;
  // Status of the register -> class, icon, word; the same signs as on every other page.
  const SIGNS = {
    "gældende": ["gaelder", "gaeldende", "Gælder"], "ændret": ["aendret", "aendret", "Ændret"], omnummereret: ["aendret", "pil-ny", "Nyt nummer"],
    flyttet: ["aendret", "pil-ny", "Flyttet"], "ophævet": ["ophaevet", "ophaevet", "Ophævet"], historisk: ["ophaevet", "ophaevet", "Historisk"],
    "afløst": ["ophaevet", "ophaevet", "Afløst"], kasseret: ["ophaevet", "ophaevet", "Kasseret"], ukendt: ["ukendt", "ukendt", "Ukendt"],
    fremmed: ["ukendt", "ukendt", "Ukendt for Vejviser"], udtryk: ["ukendt", "link", "Fast udtryk"],
  };
  const FORCES = [["skal", "skal", "Skal"], ["boer", "bør", "Bør"], ["kan", "kan", "Kan"]];
  const own = (table, key) => (key !== null && Object.hasOwn(table, key) ? table[key] : null);

  // --- What is known of a reference ---------------------------------------------------------------------------

  /* The words of a place: "§ 82 a, stk. 1, nr. 2". */
  function placeWords(p) {
    return [
      p.afsnit && `afsnit ${p.afsnit}`, p.kapitel && `kapitel ${p.kapitel}`, p.artikel && `artikel ${p.artikel}`, p.paragraf && `§ ${C.spaced(p.paragraf)}`,
      p.stk && `stk. ${p.stk}`, p.nr && `nr. ${p.nr}`, p.litra && `litra ${p.litra}`, p.pkt && (p.paragraf ? `${p.pkt}. pkt.` : `pkt. ${p.pkt}`),
    ].filter(Boolean).join(", ");
  }

  function statusRow(at) { const [status, place, line, told] = S.raekker[at]; return { status, place, line, told }; }

  /* Looks up as the rest of the site does: the stykke's own row, else the row for a stykke without one. */
  function lookUp(reference) {
    const key = reference["nøgle"], head = key.split("|").slice(0, 2).join("|"), actKey = head.split("|")[0];
    const ruling = own(S.afgoerelser, key), act = own(S.love, actKey), place = own(S.steder, own(S.indgange, head) || head);
    if (ruling) return { address: ruling[0], about: ruling[1], status: ruling[2][0], place: "", line: ruling[2][1], told: "", users: [ruling[3], [], [], []], plain: true, known: true };
    if (place) {
      const row = reference.stk === null ? place[3][""] : own(place[3], reference.stk) ?? place[3]["*"];
      return { address: place[0], about: place[2], whole: place[1], users: place[4], known: true, ...statusRow(row) };
    }
    if (act && key === actKey) return { address: act[0], about: act[3], users: act[5], known: true, act: true, ...statusRow(act[4]) };
    if (act) return { address: act[0], about: "", users: null, known: false, why: "Bestemmelsen står ikke i Vejvisers register. Retningslinjerne nævner den ikke." };
    if (own(S.nyere, reference.lov)) return { address: null, about: own(S.nyere, reference.lov), users: null, known: false, why: "Loven er kommet efter 2020. Retningslinjerne nævner den ikke." };
    return { address: null, about: "", users: null, known: false, why: "Kilden står ikke i Vejvisers register." };
  }

  function unresolved(citation) {
    if (citation.candidates.length) return `Teksten siger ikke, hvilken lov det er. Det kan være ${citation.candidates.join(" eller ")}.`;
    return /lov|bekendtg|vejled|cirkul|forord|direktiv/i.test(citation.folded.cut(citation.span.start, citation.span.end)) ? "Vejviser kender ikke loven." : "Teksten siger ikke, hvilken lov det er.";
  }

  function judge(citation, reference, place) {
    const key = reference["nøgle"], act = own(S.love, key === null ? null : key.split("|")[0]);
    const name = act ? act[1] : reference.lov || "", words = placeWords(place);
    const found = key === null ? { address: null, about: "", users: null, known: false, why: unresolved(citation) } : lookUp(reference);
    const term = reference.status === "fast_udtryk";
    const status = term ? "udtryk" : found.known ? found.status : "fremmed";
    return {
      key: term ? `udtryk ${key}` : key ?? `${words} ${found.why}`,
      name: key !== null && key.startsWith("ast:") ? `principafgørelse ${key.slice(4)}` : `${name} ${words}`.trim() || citation.folded.cut(citation.span.start, citation.span.end),
      spoken: key !== null && !key.startsWith("ast:") ? C.spoken(name, place) : "",
      status,
      address: found.address, about: found.about, users: term ? null : found.users, plain: found.plain || false, act: found.act || false,
      place: found.known && !term ? found.place : "",
      line: term ? "Navnet på et tilbud eller en plan. Det er ikke en henvisning til en regel." : found.known ? found.line : found.why,
      told: found.known && !term ? found.told : "",
      inherited: reference.status === "arvet" ? `Loven er læst ud af sammenhængen (${citation.rule}).` : "",
      version: reference.version,
      slips: citation.notes.filter(note => note.includes("læst som")),
      notes: citation.notes.filter(note => note && !note.includes("læst som")),
    };
  }

  /* Everything the page shows, from the text alone: marks in order, rows in order of first use, counts. */
  function check(text) {
    const marks = [], rows = new Map();
    for (const citation of C.findCitations(text)) {
      const references = C.referencesOf(citation), places = citation.targets.length ? citation.targets : [C.Provision()];
      references.forEach((reference, at) => {
        const judged = judge(citation, reference, places[at]);
        const row = rows.get(judged.key) || { ...judged, number: rows.size + 1, written: [], times: 0, slips: new Set(), notes: new Set(), versions: new Set(), inherited: new Set() };
        rows.set(judged.key, row);
        row.times += 1;
        if (!row.written.includes(reference.tekst)) row.written.push(reference.tekst);
        judged.slips.forEach(note => row.slips.add(note));
        judged.notes.forEach(note => row.notes.add(note));
        if (judged.version) row.versions.add(judged.version);
        if (judged.inherited) row.inherited.add(judged.inherited);
        const last = marks[marks.length - 1];
        if (last && reference.start < last.end) last.rows.push(row);
        else marks.push({ start: reference.start, end: reference.slut, rows: [row], slips: judged.slips });
      });
    }
    return { marks, rows: [...rows.values()] };
  }

  const GROUPS = [["gælder", ["gældende"]], ["er ændret, flyttet eller har nyt nummer", ["ændret", "omnummereret", "flyttet"]], ["er ophævet eller afløst", ["ophævet", "historisk", "afløst", "kasseret"]], ["er ukendt", ["ukendt", "fremmed"]]];
  const many = (number, one, other) => `${number} ${number === 1 ? one : other}`;

  function summary({ rows }) {
    const terms = rows.filter(row => row.status === "udtryk").length, slips = rows.filter(row => row.slips.size).length;
    if (!rows.length) return "Ingen lovhenvisninger fundet i teksten.";
    const parts = GROUPS.map(([words, statuses]) => `${rows.filter(row => statuses.includes(row.status)).length} ${words}`);
    const tail = [terms ? ` ${many(terms, "er et fast udtryk", "er faste udtryk")}.` : "", slips ? ` ${many(slips, "er skrevet forkert", "er skrevet forkert")}.` : ""].join("");
    return `${many(rows.length, "bestemmelse", "forskellige bestemmelser")}: ${parts.slice(0, -1).join(", ")} og ${parts[parts.length - 1]}.${tail}`;
  }

  function unitAddress(owner) {
    const number = owner.replace(/^p/, "").split(/[.-]/)[0];
    return `${S.sider[number]}#${owner.startsWith("p") ? owner : "a" + owner.replaceAll(".", "-")}`;
  }
  const unitName = owner => (owner.startsWith("p") ? owner.slice(1).replace("-", ", afsnit ") : owner);

  /* The list as text: what a caseworker pastes into a note. */
  function asText({ rows }) {
    return rows.map(row => {
      const users = (row.users || []).flatMap((owners, at) => owners.map(owner => `${unitName(owner)}${at < 3 && !row.plain ? ` (${FORCES[at][1]})` : ""}`));
      return [row.written.join(" / "), row.name, SIGNS[row.status][2], [row.line, row.told].filter(Boolean).join(". "), users.join("; ")].join("\t");
    }).join("\n");
  }

  window.VV_TJEK = { check, summary, asText };

  // --- The page -----------------------------------------------------------------------------------------------

  const $ = hook => d.querySelector(`[data-tjek-${hook}]`);
  const field = $("felt"), result = $("resultat"), shown = $("tekst"), list = $("raekker"), said = $("status"), cpr = $("cpr");
  if (!field) return;
  let latest = null;

  function make(tag, attributes, ...children) {
    const node = d.createElement(tag);
    for (const [name, value] of Object.entries(attributes || {})) if (value !== null) node.setAttribute(name, value);
    node.append(...children.filter(child => child !== null && child !== ""));
    return node;
  }
  function icon(name) {
    const svg = d.createElementNS("http://www.w3.org/2000/svg", "svg"), use = d.createElementNS("http://www.w3.org/2000/svg", "use");
    for (const [key, value] of [["class", "vv-ikon"], ["width", "16"], ["height", "16"], ["aria-hidden", "true"], ["focusable", "false"]]) svg.setAttribute(key, value);
    use.setAttribute("href", `#i-${name}`);
    svg.append(use);
    return svg;
  }
  const signs = new Map();  // one of each, copied: a letter has hundreds of them
  function sign(status, word) {
    const key = `${status} ${word || ""}`;
    if (!signs.has(key)) signs.set(key, make("span", { class: `vv-status vv-status--${SIGNS[status][0]}` }, icon(SIGNS[status][1]), make("span", null, word || SIGNS[status][2])));
    return signs.get(key).cloneNode(true);
  }
  const slipSign = () => make("span", { class: "vv-status vv-status--aendret" }, icon("aendret"), make("span", null, "Skrevet forkert"));
  const force = ([id, , word]) => make("span", { class: `vv-styrke vv-styrke--${id}` }, icon(id), make("span", null, word));
  const out = (address, text) => make("a", { href: address, target: "_blank", rel: "noopener" }, text);
  const ORDER = ["ophævet", "kasseret", "afløst", "historisk", "flyttet", "omnummereret", "ændret", "fremmed", "ukendt", "gældende", "udtryk"];

  function markNode(mark, text) {
    const worst = mark.rows.reduce((a, b) => (ORDER.indexOf(b.status) < ORDER.indexOf(a.status) ? b : a));
    const more = mark.rows.length > 1 ? `${mark.rows.length} bestemmelser` : worst.spoken || worst.name;
    const word = worst.place && worst.status === "omnummereret" ? `${SIGNS[worst.status][2]}: ${worst.place}` : null;
    return make("a", { class: "vv-tjek__m", href: `#tjek-${worst.number}` }, text, make("span", { class: "vv-skjult" }, `, ${more}, `), sign(worst.status, word), mark.slips.length ? slipSign() : null);
  }

  /* The marked text in steps, one a mark, and the text after the last. */
  function textSteps(text, marks) {
    const letters = marks.length && /[\ud800-\udbff]/.test(text) ? Array.from(text) : text;
    const cut = (start, end) => { const part = letters.slice(start, end); return typeof part === "string" ? part : part.join(""); };
    const steps = marks.map((mark, at) => () => shown.append(cut(at ? marks[at - 1].end : 0, mark.start), markNode(mark, cut(mark.start, mark.end))));
    return [...steps, () => shown.append(cut(marks.length ? marks[marks.length - 1].end : 0, undefined))];
  }

  // The first screen is drawn at once, the rest a slice at a time, so that the reader never waits for what is not in view.
  const FIRST_MARKS = 80, FIRST_ROWS = 12, SLICE = 60;
  let waiting = [], drawn = 0, timer;

  function draw(text, { marks, rows }) {
    const words = textSteps(text, marks), lines = rows.map(row => () => list.append(rowNode(row)));
    waiting = [...words.splice(0, FIRST_MARKS), ...lines.splice(0, FIRST_ROWS)];
    const first = waiting.length;
    waiting.push(...words, ...lines);
    drawn = 0;
    shown.replaceChildren();
    list.replaceChildren();
    result.hidden = !rows.length;
    result.setAttribute("aria-busy", "true");
    go(first);
  }
  function go(most) {
    clearTimeout(timer);
    for (const end = Math.min(waiting.length, drawn + most); drawn < end; drawn += 1) waiting[drawn]();
    if (drawn < waiting.length) timer = setTimeout(go, 0, SLICE);
    else { waiting = []; drawn = 0; result.removeAttribute("aria-busy"); }
  }
  const finish = () => go(waiting.length);
  window.addEventListener("beforeprint", finish);
  shown.addEventListener("click", finish);  // the line that a mark leads to must be there

  function userNodes(row) {
    if (row.users === null) return [make("p", { class: "vv-tom" }, "–")];
    const nodes = row.users.map((owners, at) => {
      if (!owners.length) return null;
      const head = row.plain ? "Bruges i: " : at < 3 ? force(FORCES[at]) : "Praksis: ";
      const links = owners.slice(0, MOST_LINKS).flatMap((owner, i) => [i ? (at < 3 ? ", " : "; ") : " ", out(unitAddress(owner), unitName(owner))]);
      return make("p", null, head, ...links, owners.length > MOST_LINKS ? ` og ${owners.length - MOST_LINKS} til` : "");
    }).filter(Boolean);
    return nodes.length ? nodes : [make("p", { class: "vv-tom" }, "Ingen anvisning hviler på den.")];
  }

  function rowNode(row) {
    const small = words => make("small", null, words);
    return make("tr", { role: "row", id: `tjek-${row.number}` },
      make("th", { role: "rowheader", scope: "row" }, ...row.written.map(words => make("p", null, words)), row.times > 1 ? small(`${row.times} gange`) : null,
        ...[...row.versions].map(v => small(`Udgave i teksten: ${v}`))),
      make("td", { role: "cell", "data-navn": "Bestemmelse" }, make("div", null,
        make("p", null, row.address ? out(row.address, row.name) : row.name), row.about ? small(row.about) : null,
        ...(row.slips.size ? [make("p", null, slipSign())] : []), ...[...row.slips, ...row.notes, ...row.inherited].map(note => small(note)))),
      make("td", { role: "cell", "data-navn": "I dag" }, make("div", null, make("p", null, sign(row.status)), row.line ? small(row.line) : null, row.told ? small(row.told) : null)),
      make("td", { role: "cell", "data-navn": "Hviler på den" }, make("div", null, ...userNodes(row))));
  }

  // Six digits that can be a day and month, and four more: said, never kept from being checked.
  const CPR = /(?<!\d)(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d\d[- ]?\d{4}(?!\d)/;

  function run() {
    const text = field.value;
    cpr.textContent = CPR.test(text) ? "Teksten ser ud til at indeholde et cpr-nummer. Slet det." : "";
    if (!text.trim()) { clear("Indsæt en tekst først."); return; }
    if (text.length > LONGEST) { clear("Teksten er for lang. Del den, og tjek en del ad gangen."); return; }
    latest = check(text);
    draw(text, latest);
    said.textContent = summary(latest);
  }

  function clear(words) {
    latest = null;
    waiting = [];
    finish();
    result.hidden = true;
    shown.replaceChildren();
    list.replaceChildren();
    said.textContent = words;
  }

  // A first reading makes the patterns ready, so that the reader's own text is not the one that waits.
  setTimeout(() => check("Efter servicelovens §§ 85 og 99, stk. 1, jf. lovbekendtgørelse nr. 1287 af 28. august 2020, § 110-boform, lovens kapitel 3 og vejledning nr. 10172/2019, pkt. 186."), 0);
  $("knap").addEventListener("click", run);
  field.addEventListener("paste", () => setTimeout(run, 0));
  $("ryd").addEventListener("click", () => { field.value = ""; cpr.textContent = ""; clear("Teksten er ryddet."); field.focus(); });

  $("kopi").addEventListener("click", event => window.VV_KOPIER(event.currentTarget, latest ? asText(latest) : ""));
})(document);

/** How a contract looks as a page of its own: on screen, light and dark, and on A4. */
const COLOURS = `
:root {
    color-scheme: light dark;
    --desk: #eceae6; --paper: #fff; --ink: #1b1b1b; --soft: #5b5b5b; --line: #bbb; --hair: #ddd; --rule: #222; --panel: #f6f5f2; --link: #1a4f8a;
    --blank: #fff3d6; --blank-line: #a60; --wrong: #b00; --note: #fffdf5; --shade: rgb(0 0 0 / .16);
    --new: #0b6b2e; --new-ground: #e6f5ea; --old: #a4161a; --old-ground: #fdeaea; --moved: #6a3b9c; --moved-ground: #f2eaf9;
}
@media screen and (prefers-color-scheme: dark) { :root {
    --desk: #16171a; --paper: #1f2124; --ink: #e4e2dd; --soft: #a9a69f; --line: #55575c; --hair: #3a3c40; --rule: #8d8f94; --panel: #282a2e; --link: #8ab8f0;
    --blank: #4a3a12; --blank-line: #e0b25a; --wrong: #ff8a80; --note: #2d2f34; --shade: rgb(0 0 0 / .5);
    --new: #7fd69a; --new-ground: #17351f; --old: #ff9c97; --old-ground: #44191a; --moved: #cfaef2; --moved-ground: #33234a;
} }
@media (prefers-contrast: more) { :root { --soft: var(--ink); --line: var(--ink); --hair: var(--soft); } }
`;

const TEXT = `
*, ::before, ::after { box-sizing: border-box; }
html { background: var(--desk); color: var(--ink); font: 11.5pt/1.55 Charter, "Bitstream Charter", "Iowan Old Style", "Palatino Linotype", Cambria, Georgia, "Liberation Serif", "DejaVu Serif", serif; font-variant-numeric: lining-nums; scroll-padding-top: 3.2rem; }
body { margin: 0; }
main { max-width: 190mm; margin: 10mm auto 14mm; padding: 22mm 24mm; background: var(--paper); box-shadow: 0 1px 8px var(--shade); overflow-wrap: break-word; }
main:focus { outline: none; }
p, ul, ol, dl, table, blockquote, pre { margin: 0 0 .75em; }
p, li, dd { hyphens: auto; text-wrap: pretty; }
h1, h2, h3, h4, h5, h6 { margin: 0; line-height: 1.28; font-weight: 700; break-after: avoid; text-wrap: balance; }
a { color: inherit; text-decoration: none; }
a:focus-visible, [tabindex]:focus-visible, summary:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; border-radius: 2px; }
ul, ol { padding-left: 1.7em; }
ul { list-style: "–\\2002"; }
li { margin-bottom: .25em; }
blockquote { margin-left: 0; padding-left: 1.2em; border-left: 2px solid var(--line); font-style: italic; }
code, pre { font: .9em/1.4 ui-monospace, "Liberation Mono", monospace; white-space: pre-wrap; }
:target { scroll-margin-top: 3.2rem; }
.msp-skip { position: absolute; left: -99em; padding: .6em 1em; background: var(--paper); color: var(--link); z-index: 3; }
.msp-skip:focus { left: 0; }
.msp-bar { position: sticky; top: 0; z-index: 2; display: flex; gap: 1.2em; align-items: baseline; padding: .5em 1.2em; background: var(--paper); border-bottom: 1px solid var(--hair); color: var(--soft); font-size: .82em; }
.msp-bar-title { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; font-weight: 700; color: var(--ink); }
.msp-bar span:not(.msp-bar-title) { white-space: nowrap; }
.msp-draft { margin-left: auto; padding: .05em .7em; border: 1.5px solid var(--wrong); border-radius: 3px; color: var(--wrong); letter-spacing: .14em; }
.msp-contract > .msp-title { margin-bottom: 2.4em; padding-bottom: 1.6em; border-bottom: 1px solid var(--line); text-align: center; }
.msp-title h1 { font-size: 1.75em; }
.msp-document-type { margin-bottom: .7em; color: var(--soft); font-size: .78em; letter-spacing: .16em; text-transform: uppercase; }
.msp-title .msp-particulars { display: flex; flex-wrap: wrap; justify-content: center; gap: .1em .45em; margin: 1em 0 0; }
.msp-title .msp-particulars dt { color: var(--soft); }
.msp-title .msp-particulars dd:not(:last-child)::after { content: "·" / ""; margin-left: .45em; color: var(--soft); }
.msp-particulars { display: grid; grid-template-columns: max-content 1fr; gap: .05em .9em; margin-top: .35em; font-size: .88em; }
.msp-particulars dt { color: var(--soft); }
.msp-particulars dd { margin: 0; }
.msp-parties > h2, .msp-contents > h2, .msp-preamble > h2 { margin: 2em 0 .8em; font-size: 1.12em; }
.msp-party { margin: 0 0 1.2em; padding-left: 1.1em; border-left: 2px solid var(--line); break-inside: avoid; }
.msp-party > p { margin-bottom: .2em; }
.msp-party-role { font-style: italic; }
.msp-clause { margin-top: 2em; }
.msp-clause > h2 { margin-bottom: .6em; font-size: 1.16em; }
.msp-clause > h3, .msp-annex > .msp-clause > h3 { margin-bottom: .5em; font-size: 1.08em; }
.msp-clause .msp-clause { margin-top: 1.1em; }
.msp-clause .msp-clause > :is(h3, h4) { margin-bottom: .35em; font-size: 1em; }
.msp-clause > :is(h2, h3) > .msp-number::after { content: " –" / ""; }
.msp-clause .msp-clause > :is(h3, h4) > .msp-number::after { content: ""; }
.msp-note { color: var(--soft); font-style: italic; }
.msp-table { width: 100%; border-collapse: collapse; border-top: 1.5px solid var(--rule); border-bottom: 1.5px solid var(--rule); font-size: .9em; line-height: 1.38; break-inside: auto; }
.msp-table caption { padding-bottom: .35em; color: var(--soft); font-style: italic; text-align: left; break-after: avoid; }
.msp-table :is(th, td) { padding: .36em .6em; border-bottom: 1px solid var(--hair); text-align: left; vertical-align: top; hyphens: auto; }
.msp-table thead { display: table-header-group; }
.msp-table thead th { border-bottom: 1px solid var(--rule); }
.msp-table tbody th { font-weight: 400; }
.msp-table tr { break-inside: avoid; }
.msp-table tr:last-child > :is(th, td) { border-bottom: 0; }
.msp-table .msp-numeric { text-align: right; white-space: nowrap; font-variant-numeric: lining-nums tabular-nums; }
.msp-compact { font-size: .8em; line-height: 1.3; }
.msp-compact th:first-child { width: 12%; }
.msp-compact :is(td, thead th):nth-child(2) { width: 36%; }
.msp-facts { display: grid; grid-template-columns: minmax(7em, 15em) 1fr; gap: .15em 1.2em; padding: .55em .9em; background: var(--panel); font-size: .9em; }
.msp-facts dt { color: var(--soft); }
.msp-facts dd { margin: 0; }
.msp-definitions dt { margin-top: .6em; font-weight: 700; break-after: avoid; }
.msp-definitions dfn { font-style: normal; }
.msp-definitions dd { margin: .05em 0 0 1.4em; }
sup { font-size: 0.68em; line-height: 0; vertical-align: 0.45em; }
.msp-blank { padding: 0 .3em; border-bottom: 1px dashed var(--blank-line); background: var(--blank); font-style: italic; box-decoration-break: clone; }
.msp-unresolved { text-decoration: underline wavy var(--wrong); }
.msp-annex { margin-top: 4em; padding-top: 2.4em; border-top: 3px double var(--line); break-before: page; }
.msp-annex > .msp-title { margin-bottom: 1.8em; text-align: center; }
.msp-annex > .msp-title h2 { font-size: 1.4em; }
.msp-signatures { display: grid; grid-template-columns: repeat(2, 1fr); gap: 1.2em 2.4em; margin-top: 4em; padding-top: 2.4em; border-top: 3px double var(--line); break-inside: avoid; }
.msp-signatures > :not(.msp-signature) { grid-column: 1 / -1; margin: 0; }
.msp-signatures > h2 { font-size: 1.16em; }
.msp-signature > p { margin-bottom: .15em; }
.msp-signature > .msp-party-name { font-weight: 700; }
.msp-signatory { color: var(--soft); }
.msp-signature-line { min-height: 4.6em; border-bottom: 1px solid var(--rule); color: var(--soft); font-size: .8em; font-style: italic; }
`;

/** The note of a term spans its paragraph, below the line, so that no edge of the window cuts it. */
const NOTES = `
p, li, dd, .msp-table, .msp-clause > :is(h2, h3, h4) { position: relative; }
.msp-term, .msp-overridden { text-decoration: underline dotted color-mix(in srgb, currentColor 55%, transparent) 1px; text-underline-offset: .22em; cursor: help; }
.msp-overridden { text-decoration-style: double; }
a.msp-quotation { color: var(--link); text-decoration: underline solid color-mix(in srgb, currentColor 40%, transparent) 1px; text-underline-offset: .22em; }
ins a.msp-quotation, del a.msp-quotation { color: inherit; }
a.msp-quotation:hover { text-decoration-color: currentColor; }
@media screen { :is(.msp-term, .msp-overridden):is(:hover, :focus-visible)[data-note]::after {
    content: attr(data-note) / ""; position: absolute; left: 0; z-index: 1; width: max-content; max-width: 100%; margin-top: 1.7em; padding: .5em .8em;
    background: var(--note); color: var(--ink); border: 1px solid var(--line); border-radius: 4px; box-shadow: 0 3px 14px var(--shade);
    font: 400 .86rem/1.45 system-ui, sans-serif; text-align: left; hyphens: none; white-space: normal; pointer-events: none;
} }
`;

const CONTENTS = `
.msp-toc summary { list-style: none; cursor: pointer; }
.msp-toc summary::-webkit-details-marker { display: none; }
.msp-toc h2, .msp-changes h2 { margin: 0 0 .7em; font-size: 1.12em; }
.msp-toc ol { margin: 0; padding: 0; list-style: none; }
.msp-toc li { margin: 0; hyphens: none; break-inside: avoid; }
.msp-toc li a { display: grid; grid-template-columns: 1.9em 1fr; padding: .09em 0; line-height: 1.35; }
.msp-contents-document { margin-top: .7em !important; break-inside: auto !important; }
.msp-contents-document > a { display: block !important; font-weight: 700; break-after: avoid; }
.msp-contents-number { color: var(--soft); font-variant-numeric: tabular-nums; }
@media screen { .msp-toc li a { align-content: center; min-height: 24px; } .msp-toc a:hover { color: var(--link); } }
@media screen and (width < 84rem) {
    .msp-toc { margin-bottom: 2.4em; padding: 1em 1.3em; background: var(--panel); font-size: .92em; }
    .msp-toc summary h2 { display: inline; margin: 0; }
    .msp-toc summary::after { content: " ▾" / ""; color: var(--soft); }
    .msp-toc details[open] > ol { margin-top: .7em; columns: 17em; column-gap: 2em; }
}
@media screen and (width >= 84rem) {
    body { padding-left: 19rem; }
    .msp-bar { margin-left: -19rem; }
    .msp-toc { position: fixed; left: 0; top: 2.5rem; bottom: 0; width: 19rem; padding: 1.6rem 1.4rem 2rem 1.6rem; overflow-y: auto; font-size: .8em; border-right: 1px solid var(--hair); background: var(--desk); }
}
@media print {
    .msp-toc { margin-bottom: 2.4em; font-size: .9em; }
    .msp-toc summary { pointer-events: none; }
    .msp-toc details::details-content { content-visibility: visible; }
    .msp-toc details > ol { columns: 2; column-gap: 10mm; }
}
`;

const CHANGES = `
:is(ins, .msp-inserted) { color: var(--new); background: var(--new-ground); text-decoration-color: var(--new); }
:is(del, .msp-deleted) { color: var(--old); background: var(--old-ground); text-decoration-color: var(--old); }
ins.msp-moved-to { color: var(--moved); background: var(--moved-ground); text-decoration: underline double var(--moved); }
del.msp-moved-from { color: var(--moved); background: var(--moved-ground); text-decoration: line-through double var(--moved); }
.msp-changed-block { display: block; position: relative; margin: 0 -.6em; padding: .1em .6em; box-shadow: -3px 0 0 currentColor; }
:is(ins, del).msp-changed-block > :is(.msp-clause, .msp-annex):first-of-type { margin-top: 1.2em; }
.msp-annex > :is(ins, del) > .msp-clause > h3 { margin-bottom: .5em; font-size: 1.08em; }
.msp-number-before { font-weight: 400; }
.msp-change-link::before { content: attr(data-number); margin: 0 .15em; padding: 0 .35em; border: 1px solid currentColor; border-radius: 99em; font: 600 .62rem/1.5 system-ui, sans-serif; vertical-align: .35em; text-decoration: none; display: inline-block; background: var(--paper); }
.msp-changed-block > .msp-change-link { position: absolute; right: 100%; margin-right: .35em; }
.msp-change-link:target::before { background: currentColor; color: var(--link); outline: 2px solid var(--link); }
.msp-changes { margin-bottom: 2.4em; padding: 1.1em 1.3em; background: var(--panel); font-size: .92em; }
.msp-toc :is(.msp-deleted, .msp-moved-from) > a { text-decoration: line-through; }
.msp-toc :is(.msp-moved-from, .msp-moved-to) { color: var(--moved); background: var(--moved-ground); }
.msp-changes h3 { margin: .9em 0 .4em; font-size: 1em; }
.msp-changes li { margin-bottom: .45em; }
.msp-changes li:target { outline: 2px solid var(--link); outline-offset: 3px; }
.msp-changes li > a { color: var(--link); }
.msp-changes li > p { margin: .1em 0 0; }
.msp-changes h3 + ol > li > p { display: inline; }
.msp-change-kind { color: var(--soft); font-style: italic; }
`;

const MEDIA = `
@page { size: A4; margin: 25mm 22mm 23mm; @top-left { font: 8.5pt Georgia, serif; color: #555; padding-bottom: 6mm; vertical-align: bottom; } @top-right { font: 8.5pt Georgia, serif; color: #555; padding-bottom: 6mm; vertical-align: bottom; white-space: nowrap; } @bottom-center { font: 8.5pt Georgia, serif; color: #555; } }
@media screen { .msp-compact :is(th, td) { padding-block: .36em; } }
@media print {
    .msp-compact :is(th, td) { padding-block: .16em; }
    html { background: none; font-size: 10.5pt; }
    main { max-width: none; margin: 0; padding: 0; background: none; box-shadow: none; }
    .msp-bar, .msp-skip { display: none; }
    .msp-annex { border-top: 0; padding-top: 0; margin-top: 0; }
    .msp-term, .msp-overridden { text-decoration: none; }
    a.msp-quotation { color: inherit; text-decoration: none; }
    .msp-changed-block { margin: 0; padding: .1em 0 .1em 2em; }
    .msp-changed-block > .msp-change-link { right: auto; left: .2em; }
    .msp-blank, ins, del, .msp-facts { print-color-adjust: exact; }
    .msp-is-draft::before { position: fixed; top: 38%; left: 0; width: 100%; z-index: -1; text-align: center; transform: rotate(-38deg); font: 700 96pt/1 Georgia, serif; letter-spacing: .12em; color: #ececec; print-color-adjust: exact; }
    p, li, dd { orphans: 2; widows: 2; }
    p:has(+ :is(ul, ol, .msp-table)) { break-after: avoid; }
    .msp-facts:not(:has(dt:nth-of-type(7))), .msp-table:not(:has(tbody tr:nth-child(7))) { break-inside: avoid; }
}
@media screen and (width < 52rem) {
    main { margin: 0; padding: 8vw 6vw; box-shadow: none; }
    .msp-facts, .msp-particulars { grid-template-columns: 1fr; }
    .msp-facts dd, .msp-particulars dd { margin-bottom: .35em; }
    .msp-table { display: block; overflow-x: auto; }
    .msp-signatures { grid-template-columns: 1fr; }
}
@media (forced-colors: active) {
    .msp-blank, .msp-draft { border: 1px solid Mark; forced-color-adjust: none; background: Mark; color: MarkText; }
    .msp-term, .msp-overridden, a { text-decoration: underline; }
    .msp-changed-block { border-left: 3px solid CanvasText; }
    ins { text-decoration: underline; } del { text-decoration: line-through; }
}
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
`;

export const PAGE_STYLES = COLOURS + TEXT + NOTES + CONTENTS + CHANGES + MEDIA;

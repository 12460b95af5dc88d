/** How a contract looks as a page of its own, on screen and on A4. */
export const PAGE_STYLES = `
@page { size: A4; margin: 24mm 22mm 22mm; @bottom-center { content: counter(page) " / " counter(pages); font: 9pt Georgia, serif; color: #555; } }
* { box-sizing: border-box; }
html { background: #eceae6; color: #1b1b1b; font: 11.5pt/1.55 Charter, "Bitstream Charter", "Iowan Old Style", "Palatino Linotype", Cambria, Georgia, "Liberation Serif", "DejaVu Serif", serif; font-variant-numeric: lining-nums; }
body { margin: 0; }
main { max-width: 190mm; margin: 12mm auto; padding: 22mm 24mm; background: #fff; box-shadow: 0 1px 8px rgb(0 0 0 / .16); }
p, ul, ol, dl, table, blockquote, pre { margin: 0 0 .75em; }
p, li, dd { hyphens: auto; text-wrap: pretty; }
h1, h2, h3, h4, h5, h6 { margin: 0; line-height: 1.28; font-weight: 700; break-after: avoid; text-wrap: balance; }
a { color: inherit; text-decoration: none; }
ul, ol { padding-left: 1.7em; }
ul { list-style: "–\\2002"; }
li { margin-bottom: .25em; }
blockquote { margin-left: 0; padding-left: 1.2em; border-left: 2px solid #bbb; font-style: italic; }
code, pre { font: .9em/1.4 ui-monospace, "Liberation Mono", monospace; white-space: pre-wrap; }
.msp-contract > .msp-title { margin-bottom: 2.4em; padding-bottom: 1.6em; border-bottom: 1px solid #999; text-align: center; }
.msp-title h1 { font-size: 1.75em; }
.msp-document-type { margin-bottom: .7em; color: #666; font-size: .78em; letter-spacing: .16em; text-transform: uppercase; }
.msp-title .msp-particulars { display: flex; flex-wrap: wrap; justify-content: center; gap: .1em .45em; margin: 1em 0 0; }
.msp-title .msp-particulars dt { color: #666; }
.msp-title .msp-particulars dd:not(:last-child)::after { content: "·"; margin-left: .45em; color: #888; }
.msp-particulars { display: grid; grid-template-columns: max-content 1fr; gap: .05em .9em; margin-top: .35em; font-size: .88em; }
.msp-particulars dt { color: #666; }
.msp-particulars dd { margin: 0; }
.msp-parties > h2, .msp-contents > h2, .msp-preamble > h2 { margin: 2em 0 .8em; font-size: 1.12em; }
.msp-party { margin: 0 0 1.2em; padding-left: 1.1em; border-left: 2px solid #bbb; break-inside: avoid; }
.msp-party > p { margin-bottom: .2em; }
.msp-party-role { font-style: italic; }
.msp-clause { margin-top: 2em; }
.msp-clause > h2 { margin-bottom: .6em; font-size: 1.16em; }
.msp-clause > h3, .msp-annex > .msp-clause > h3 { margin-bottom: .5em; font-size: 1.08em; }
.msp-clause .msp-clause { margin-top: 1.1em; }
.msp-clause .msp-clause > :is(h3, h4) { margin-bottom: .35em; font-size: 1em; }
.msp-clause > :is(h2, h3) > .msp-number::after { content: " –"; }
.msp-clause .msp-clause > :is(h3, h4) > .msp-number::after { content: ""; }
.msp-note { color: #666; font-style: italic; }
.msp-table { width: 100%; border-collapse: collapse; border-top: 1.5px solid #222; border-bottom: 1.5px solid #222; font-size: .9em; line-height: 1.38; break-inside: auto; }
.msp-table caption { padding-bottom: .35em; color: #555; font-style: italic; text-align: left; }
.msp-table :is(th, td) { padding: .36em .6em; border-bottom: 1px solid #ddd; text-align: left; vertical-align: top; hyphens: auto; }
.msp-table thead th { border-bottom: 1px solid #222; }
.msp-table tbody th { font-weight: 400; }
.msp-table tr { break-inside: avoid; }
.msp-table tr:last-child > :is(th, td) { border-bottom: 0; }
.msp-table .msp-numeric { text-align: right; white-space: nowrap; font-variant-numeric: lining-nums tabular-nums; }
.msp-facts { display: grid; grid-template-columns: minmax(7em, 15em) 1fr; gap: .15em 1.2em; padding: .55em .9em; background: #f6f5f2; font-size: .9em; }
.msp-facts dt { color: #555; }
.msp-facts dd { margin: 0; }
.msp-definitions dt { margin-top: .6em; font-weight: 700; break-after: avoid; }
.msp-definitions dfn { font-style: normal; }
.msp-definitions dd { margin: .05em 0 0 1.4em; }
.msp-blank { padding: 0 .3em; border-bottom: 1px dashed #a60; background: #fff3d6; font-style: italic; }
.msp-unresolved { text-decoration: underline wavy #b00; }
.msp-annex { margin-top: 4em; padding-top: 2.4em; border-top: 3px double #999; break-before: page; }
.msp-annex > .msp-title { margin-bottom: 1.8em; text-align: center; }
.msp-annex > .msp-title h2 { font-size: 1.4em; }
.msp-signatures { display: grid; grid-template-columns: repeat(2, 1fr); gap: 1.2em 2.4em; margin-top: 4em; padding-top: 2.4em; border-top: 3px double #999; break-inside: avoid; }
.msp-signatures > :not(.msp-signature) { grid-column: 1 / -1; margin: 0; }
.msp-signatures > h2 { font-size: 1.16em; }
.msp-signature > p { margin-bottom: .15em; }
.msp-signature > .msp-party-name { font-weight: 700; }
.msp-signatory { color: #555; }
.msp-signature-line { min-height: 4.6em; border-bottom: 1px solid #222; color: #777; font-size: .8em; font-style: italic; }
@media print { html { background: none; font-size: 10.5pt; } main { max-width: none; margin: 0; padding: 0; box-shadow: none; } .msp-annex { border-top: 0; padding-top: 0; margin-top: 0; } }
@media screen and (max-width: 52em) { main { margin: 0; padding: 8vw 6vw; box-shadow: none; } .msp-facts { grid-template-columns: 1fr; } .msp-facts dd { margin-bottom: .35em; } }
`;

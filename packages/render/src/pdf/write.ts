/** The contract as a PDF file: A4, tagged, PDF/A-3a, with its sources attached. */
import { PDFDocument } from 'pdfkit';
import type { ExportContext } from '../formats/format.js';
import type { AssetName } from '../formats/assets.js';
import { GENERATOR_MARK } from '../formats/mark.js';
import type { ContractTree } from '../tree/nodes.js';
import { Fonts } from './fonts.js';
import { layOut } from './layout.js';
import { aboutOf, addOutputIntent, attachSources, description, identifier, PRODUCER, type About } from './metadata.js';
import { paginate } from './paginate.js';
import { Painter } from './painter.js';
import { PAGE } from './styles.js';
import { PDF_WORDS } from './words.js';

const PROFILE: AssetName = 'srgb.icc';

/** The same tree, moment and sources give the same bytes. */
export async function writePdf(tree: ContractTree, { now, draft, sources, asset }: ExportContext): Promise<Uint8Array> {
    const fonts = await Fonts.load(asset);
    const profile = await asset(PROFILE);
    const { redline, language } = tree;
    const about = aboutOf(tree, now, redline ? PDF_WORDS.redline[language](redline.before, redline.after) : '');
    const pages = paginate(layOut(tree, fonts).boxes);
    const file = newFile(about);
    file._id = await identifier(tree, about, sources, draft);
    const bytes = collected(file);
    new Painter(file, fonts, pages, { language, draft }).paint();
    addOutputIntent(file, profile);
    attachSources(file, sources, now, PDF_WORDS.source[language]);
    file.end();
    return bytes;
}

function newFile(about: About): PDFDocument {
    const { title, authors, language, now, subject } = about;
    const file = new PDFDocument({
        pdfVersion: '1.7', lang: language, tagged: true, displayTitle: true, autoFirstPage: false, font: null, size: [PAGE.width, PAGE.height], margin: 0,
        info: { Title: title, Author: authors.join(', '), ...subject ? { Subject: subject } : {}, Creator: GENERATOR_MARK, Producer: PRODUCER, CreationDate: now, ModDate: now }
    });
    // pdfkit writes these without escaping them.
    file._addInfo = () => file.appendXML(description(about));
    return file;
}

function collected(file: PDFDocument): Promise<Uint8Array> {
    return new Promise((resolve, reject) => {
        const chunks: Uint8Array[] = [];
        file.on('data', chunk => chunks.push(chunk));
        file.on('error', reject);
        file.on('end', () => resolve(joined(chunks)));
    });
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
    const result = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
    let at = 0;
    for (const chunk of chunks) {
        result.set(chunk, at);
        at += chunk.length;
    }
    return result;
}

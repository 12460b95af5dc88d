/**
 * Files that ship beside the bundles and that outputs ask for by name (`ExportContext.asset`). The bundler copies them into
 * `dist/assets`, with the licences that go with them; tests take them from `node_modules`.
 */

export interface Asset {
    /** As `ExportContext.asset` takes it, and as the file is called in `dist/assets`. */
    readonly name: string;
    /** Where the registry's package has it, below `node_modules`. */
    readonly from: string;
}

const SERIF = '@expo-google-fonts/source-serif-4';
const WIDE = 'dejavu-fonts-ttf';

export const ASSETS = [
    { name: 'serif-regular.ttf', from: `${SERIF}/400Regular/SourceSerif4_400Regular.ttf` },
    { name: 'serif-italic.ttf', from: `${SERIF}/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf` },
    { name: 'serif-bold.ttf', from: `${SERIF}/600SemiBold/SourceSerif4_600SemiBold.ttf` },
    { name: 'serif-bold-italic.ttf', from: `${SERIF}/600SemiBold_Italic/SourceSerif4_600SemiBold_Italic.ttf` },
    { name: 'mono.ttf', from: `${WIDE}/ttf/DejaVuSansMono.ttf` },
    { name: 'fallback.ttf', from: `${WIDE}/ttf/DejaVuSans.ttf` },
    { name: 'srgb.icc', from: 'pdfkit/js/data/sRGB_IEC61966_2_1.icc' },
    { name: 'LICENSE-source-serif.txt', from: `${SERIF}/LICENSE_FONT` },
    { name: 'LICENSE-dejavu.txt', from: `${WIDE}/LICENSE` }
] as const satisfies readonly Asset[];

export type AssetName = typeof ASSETS[number]['name'];

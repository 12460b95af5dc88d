/**
 * Files that ship beside the bundles and that outputs ask for by name (`ExportContext.asset`). The bundler copies them into
 * `dist/assets` under these names, with the licences that go with them; tests take them from `node_modules`.
 */

const SERIF = '@expo-google-fonts/source-serif-4';
const WIDE = 'dejavu-fonts-ttf';

/** For each name, where the registry's package has the file, below `node_modules`. */
export const ASSETS = {
    'serif-regular.ttf': `${SERIF}/400Regular/SourceSerif4_400Regular.ttf`,
    'serif-italic.ttf': `${SERIF}/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf`,
    'serif-bold.ttf': `${SERIF}/600SemiBold/SourceSerif4_600SemiBold.ttf`,
    'serif-bold-italic.ttf': `${SERIF}/600SemiBold_Italic/SourceSerif4_600SemiBold_Italic.ttf`,
    'mono.ttf': `${WIDE}/ttf/DejaVuSansMono.ttf`,
    'fallback.ttf': `${WIDE}/ttf/DejaVuSans.ttf`,
    'srgb.icc': 'pdfkit/js/data/sRGB_IEC61966_2_1.icc',
    'LICENSE-source-serif.txt': `${SERIF}/LICENSE_FONT`,
    'LICENSE-dejavu.txt': `${WIDE}/LICENSE`
} as const;

export type AssetName = keyof typeof ASSETS;

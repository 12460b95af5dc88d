/** Style sheets are imported for esbuild, which writes them to one file beside the script. */
declare module '*.css';

// Usage: node packages/dev/src/bundle.mjs [--watch]   (Node 24: part of `npm run build`, and `npm run watch`)
import { seconds } from './support/progress.mjs';
import { bundleAll, watchAll } from './build/build.ts';

if (process.argv.includes('--watch')) {
    await watchAll();
    console.log('Watching; Ctrl-C ends.');
} else {
    const started = Date.now();
    const complete = await bundleAll();
    console.log(`Bundles: ${complete ? 'done' : 'INCOMPLETE'} in ${seconds(started)}`);
    process.exitCode = complete ? 0 : 1;
}

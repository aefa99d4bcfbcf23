// node docker/pin-digests.mjs: asks the registries which digest each image of compose.yml and Dockerfile has now, and
// writes it after the tag, so that what is run is what was looked at. Needs docker with buildx, and the network.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { imagesIn, withDigests } from './images.mjs';

const ASK = ['buildx', 'imagetools', 'inspect', '--format', '{{.Manifest.Digest}}'];

const files = ['compose.yml', 'Dockerfile'].map((name) => join(import.meta.dirname, name));
const texts = files.map((file) => readFileSync(file, 'utf8'));
const digests = new Map();
for (const image of new Set(texts.flatMap(imagesIn))) {
  digests.set(image, execFileSync('docker', [...ASK, image], { encoding: 'utf8' }).trim());
  console.log(`${image}  ${digests.get(image)}`);
}
// All are known before any file is touched.
const pinned = texts.map((text) => withDigests(text, digests));
files.forEach((file, index) => writeFileSync(file, pinned[index]));

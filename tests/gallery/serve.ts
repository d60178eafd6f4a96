// `node tests/gallery/serve.ts`: the gallery for a user; what is changed is drawn again at once.
import { serveGallery } from "./build.ts";

process.stdout.write(`The gallery: ${await serveGallery()}\n`);

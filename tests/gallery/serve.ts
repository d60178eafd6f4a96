// `node tests/gallery/serve.ts`: serves the gallery to a developer, and draws it again after each change.
import { serveGallery } from "./build.ts";

process.stdout.write(`The gallery: ${await serveGallery()}\n`);

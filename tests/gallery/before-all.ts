// Runs once before the gallery's workers start: builds the page that all of them load.
import { buildGallery } from "./build.ts";

export default buildGallery;

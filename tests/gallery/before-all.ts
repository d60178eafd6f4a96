// Runs once before the gallery's workers: builds what all of them load.
import { buildGallery } from "./build.ts";

export default buildGallery;

// Makes a self-signed certificate for all names of the sandbox at each start. It exists only in memory.
import { generate } from "selfsigned";
import { hosts } from "./hosts.ts";

/** Returns a key and a certificate in PEM. They are valid for a week. */
export async function makeCertificate(): Promise<{ key: string; cert: string }> {
  const lastsAWeek = new Date(Date.now() + 7 * 24 * 60 * 60 * 1000);
  const pems = await generate([{ name: "commonName", value: "sandbox" }], {
    algorithm: "sha256",
    keySize: 2048,
    notAfterDate: lastsAWeek,
    extensions: [
      {
        name: "subjectAltName",
        altNames: [...hosts.map((value) => ({ type: 2 as const, value })), { type: 7, ip: "127.0.0.1" }],
      },
    ],
  });
  return { key: pems.private, cert: pems.cert };
}

// Draws the list of all states, for a developer who looks through them.
import { languages, pageNames } from "../state.ts";
import { statesOf } from "../states/all.ts";

/** The list, with a link to each state in each language. */
export function Index() {
  return (
    <main>
      <h1>Gallery: every state of what people see</h1>
      {pageNames.map((page) => (
        <section key={page}>
          <h2>{page}</h2>
          <ul>
            {statesOf(page).map(({ name }) => (
              <li key={name}>
                {name}{" "}
                {languages.map((language) => (
                  <a key={language} href={`?${String(new URLSearchParams({ page, state: name, language }))}`}>
                    {language}{" "}
                  </a>
                ))}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </main>
  );
}

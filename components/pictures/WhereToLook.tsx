// A small picture in the open step. It shows where to look on the site's page.
import type { StepName } from "../../utils/domain/steps.ts";
import type { Text } from "../props.ts";
import { pictureText } from "../wording.ts";
import { drawings, size, type Shape } from "./drawings.ts";
import "./pictures.css";

function Drawn({ shape }: { shape: Shape }) {
  const { kind, x, y, width = 0, height = 0, word } = shape;
  if (kind === "tick")
    return (
      <g className="picture-tick">
        <circle cx={x} cy={y} r={10} />
        <path d={`M${x - 4.5} ${y + 0.5}l3 3.5l6-7`} />
      </g>
    );
  if (kind === "eye")
    return (
      <g className="picture-eye">
        <path d={`M${x} ${y}q8-9 16 0q-8 9-16 0z`} />
        <circle cx={x + 8} cy={y} r={2} />
      </g>
    );
  if (kind === "way") {
    const tip = Math.sign(width) * 4;
    return <path className="picture-way" d={`M${x} ${y}h${width}m${-tip}-4l${tip} 4l${-tip} 4`} />;
  }
  if (word !== undefined)
    return (
      <text className={`picture-${kind}`} x={x} y={y} fontSize={kind === "wordHere" ? 9 : 10}>
        {word}
      </text>
    );
  return (
    <rect
      className={`picture-${kind}`}
      x={x}
      y={y}
      width={width}
      height={height}
      rx={kind === "bar" ? height / 2 : 4}
    />
  );
}

/**
 * Draws the picture of a step. The place to look at has the accent colour. The picture's name says the same in words.
 */
export function WhereToLook({ step, text }: { step: StepName; text: Text }) {
  return (
    <svg
      className="where-to-look"
      viewBox={`0 0 ${size.width} ${size.height}`}
      role="img"
      aria-label={pictureText(text, step)}
    >
      {drawings[step].map((shape) => (
        <Drawn key={`${shape.kind} ${shape.x} ${shape.y}`} shape={shape} />
      ))}
    </svg>
  );
}

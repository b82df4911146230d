interface Props<Value extends string> {
  legend: string;
  options: { value: Value; text: string }[];
  chosen: Value | undefined;
  onChoose: (value: Value) => void;
  /** Side by side, for short ones. */
  two?: boolean;
}

/** One of several, each as large as a thumb. */
export function Choice<Value extends string>({ legend, options, chosen, onChoose, two }: Props<Value>) {
  return (
    <fieldset className={two ? 'choices two' : 'choices'}>
      <legend>{legend}</legend>
      {options.map(({ value, text }) => (
        <label key={value}>
          <input type="radio" name={legend} checked={chosen === value} onChange={() => onChoose(value)} />
          {text}
        </label>
      ))}
    </fieldset>
  );
}

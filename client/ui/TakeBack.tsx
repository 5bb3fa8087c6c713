// Something is taken back, once somebody has confirmed it with their name: who wrote it and who took it back stay.
import { Button, Input, Popconfirm } from "antd";
import { useState } from "react";
import { useAuthor } from "./useAuthor";

interface Words {
  author: string;
  /** On the button, and on the one that confirms it unless that has words of its own. */
  withdraw: string;
  confirm?: string;
  cancel: string;
  /** What asks for a reason, which may be left out; none: nobody asks. */
  why?: string;
}

interface Props {
  /** What is asked before it is done. */
  title: string;
  words: Words;
  /** What the button is called for who hears the page; left out: what is written on it. */
  label?: string;
  busy?: boolean;
  /** What it does cannot be made good again. */
  danger?: boolean;
  /** @param why null: not said */
  onWithdraw: (by: string, why: string | null) => void;
}

export function TakeBack({ title, words, label, busy = false, danger = false, onWithdraw }: Props) {
  const [by, setBy] = useAuthor();
  const [why, setWhy] = useState("");
  return (
    <Popconfirm
      title={title}
      description={
        <div className="ui-sign">
          <Input
            size="small"
            aria-label={words.author}
            placeholder={words.author}
            value={by}
            maxLength={64}
            onChange={({ target }) => setBy(target.value)}
          />
          {words.why === undefined ? null : (
            <Input
              size="small"
              aria-label={words.why}
              placeholder={words.why}
              value={why}
              maxLength={1000}
              onChange={({ target }) => setWhy(target.value)}
            />
          )}
        </div>
      }
      okText={words.confirm ?? words.withdraw}
      cancelText={words.cancel}
      okButtonProps={{ danger, disabled: by.trim() === "" }}
      onConfirm={() => onWithdraw(by.trim(), why.trim() === "" ? null : why.trim())}
    >
      <Button
        size="small"
        type={danger ? "default" : "link"}
        danger={danger}
        loading={busy}
        aria-label={label}
      >
        {words.withdraw}
      </Button>
    </Popconfirm>
  );
}

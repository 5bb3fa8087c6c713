// Something is taken back, once somebody has confirmed it with their name: who wrote it and who took it back stay.
import { Button, Input, Popconfirm } from "antd";
import { useAuthor } from "./useAuthor";

interface Props {
  /** What is asked before it is done. */
  title: string;
  words: { author: string; withdraw: string; cancel: string };
  /** What the button is called for who hears the page; left out: what is written on it. */
  label?: string;
  busy?: boolean;
  onWithdraw: (by: string) => void;
}

export function TakeBack({ title, words, label, busy = false, onWithdraw }: Props) {
  const [by, setBy] = useAuthor();
  return (
    <Popconfirm
      title={title}
      description={
        <Input
          size="small"
          aria-label={words.author}
          placeholder={words.author}
          value={by}
          maxLength={64}
          onChange={({ target }) => setBy(target.value)}
        />
      }
      okText={words.withdraw}
      cancelText={words.cancel}
      okButtonProps={{ disabled: by.trim() === "" }}
      onConfirm={() => onWithdraw(by.trim())}
    >
      <Button size="small" type="link" loading={busy} aria-label={label}>
        {words.withdraw}
      </Button>
    </Popconfirm>
  );
}

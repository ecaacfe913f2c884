int main() { int m = mutex(); mutex n; printf("%d ", trylock(m)); printf("%d ", trylock(m)); printf("%d ", n.try_lock()); printf("%d\n", n.try_lock()); return 0; }
